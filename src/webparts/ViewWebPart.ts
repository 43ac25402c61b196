import { Version } from '@microsoft/sp-core-library';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import { PropertyPaneTextField, type IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import * as texts from 'DiplomeraStrings';
import { themeOfSection, themeOfTeams } from './hostTheme';
import { siteAddress } from './siteAddress';
import type { ViewHost, ViewModule } from './view';

interface ViewProperties {
  /** The site with the product's lists, when it is not the site of the page. */
  readonly siteUrl?: string;
}

/** What the web parts have in common: they tell a view about its host, and load that view when it is first drawn. */
export abstract class ViewWebPart extends BaseClientSideWebPart<ViewProperties> {
  private view: ViewModule | undefined;
  private theme: ViewHost['theme'] = themeOfSection(undefined);
  private linkedTo: string | undefined;

  protected abstract loadView(locale: ViewHost['locale']): Promise<ViewModule>;

  protected async onInit(): Promise<void> {
    await super.onInit();
    const teams = this.context.sdks.microsoftTeams?.teamsJs.app;
    if (teams === undefined) return;
    const { app, page } = await teams.getContext();
    this.theme = themeOfTeams(app.theme);
    this.linkedTo = page.subPageId;
    teams.registerOnThemeChangeHandler((name) => this.changeTheme(themeOfTeams(name)));
  }

  public render(): void {
    const siteUrl = siteAddress(this.properties.siteUrl, this.context.pageContext.web.absoluteUrl);
    if (siteUrl === undefined) return this.say(texts.webPart.siteUrlRefused, 'alert');
    if (this.view !== undefined) return this.view.show(this.domElement, this.host(siteUrl));
    this.say(texts.shell.opening, 'status');
    this.loadView(this.locale).then(
      (view) => {
        this.view = view;
        this.domElement.replaceChildren();
        this.render();
      },
      () => this.say(texts.shell.couldNotOpen, 'alert'),
    );
  }

  protected onThemeChanged(section: IReadonlyTheme | undefined): void {
    if (this.context.sdks.microsoftTeams === undefined) this.changeTheme(themeOfSection(section));
  }

  protected onDispose(): void {
    this.view?.close(this.domElement);
  }

  protected get dataVersion(): Version {
    return Version.parse('1.0');
  }

  protected getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    const siteUrl = PropertyPaneTextField('siteUrl', {
      label: texts.webPart.siteUrl,
      description: texts.webPart.siteUrlDescription,
      onGetErrorMessage: (typed: string) =>
        siteAddress(typed, this.context.pageContext.web.absoluteUrl) === undefined ? texts.webPart.siteUrlRefused : '',
    });
    return { pages: [{ groups: [{ groupName: texts.webPart.settings, groupFields: [siteUrl] }] }] };
  }

  private get locale(): ViewHost['locale'] {
    return this.context.pageContext.cultureInfo.currentUICultureName.toLowerCase().startsWith('sv') ? 'sv-SE' : 'en-US';
  }

  private host(siteUrl: string): ViewHost {
    const { theme, linkedTo, locale } = this;
    const pageUrl = window.location.href.replace(/#.*$/, '');
    const { web, user, legacyPageContext } = this.context.pageContext;
    const pageContext: unknown = siteUrl === web.absoluteUrl ? legacyPageContext : undefined;
    return {
      siteUrl,
      pageUrl,
      person: user.loginName,
      locale,
      texts,
      theme,
      linkedTo,
      pageContext,
      inTeams: this.context.sdks.microsoftTeams !== undefined,
    };
  }

  private changeTheme(theme: ViewHost['theme']): void {
    this.theme = theme;
    if (this.view !== undefined) this.render();
  }

  private say(message: string, role: 'status' | 'alert'): void {
    const paragraph = document.createElement('p');
    paragraph.setAttribute('role', role);
    paragraph.textContent = message;
    this.domElement.replaceChildren(paragraph);
  }
}
