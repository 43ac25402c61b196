import { installDefine, loadModule, provide, required } from './amd';
import { hostSettings, type HostSettings } from './hostSettings';
import { reloadWhenRebuilt } from './reloadWhenRebuilt';
import { sectionThemes } from './sectionThemes';
import { settingsPane, type PropertyPane } from './settingsPane';
import { spCoreLibrary, spLoader, spPropertyPane, spWebPartBase } from './spfx';
import { teamsScript } from './teams';

/** The ids SharePoint knows React by; what else the bundle asks for is named in its manifest. */
const reactId = '0d910c1c-13b9-4e1c-9aa4-b008c5e42d7d';
const reactDomId = 'aa0a46ec-1505-43cd-a44a-93f3a5aa460a';
const assets = '/_local/assets/';

type ScriptResource =
  | { readonly type: 'path'; readonly path: string }
  | { readonly type: 'component'; readonly id: string }
  | { readonly type: 'localizedPath'; readonly paths: Readonly<Record<string, string>>; readonly defaultPath: string };
interface ReleaseManifest {
  readonly id: string;
  readonly preconfiguredEntries: readonly {
    readonly title: Readonly<Record<string, string>>;
    readonly properties: Readonly<Record<string, unknown>>;
  }[];
  readonly loaderConfig: {
    readonly entryModuleId: string;
    readonly exportName: string;
    readonly scriptResources: Readonly<Record<string, ScriptResource>>;
  };
}
/** What the host calls on a web part. */
interface WebPart {
  context: unknown;
  properties: Readonly<Record<string, unknown>>;
  domElement: HTMLElement;
  onInit(): Promise<void>;
  onThemeChanged(theme: unknown): void;
  render(): void;
  getPropertyPaneConfiguration(): PropertyPane;
  onDispose(): void;
}
type BundleExports = Readonly<Record<string, { readonly default: new () => WebPart }>>;
declare global {
  interface Window {
    React: unknown;
    ReactDOM: unknown;
  }
}

const teams = teamsScript(hostSettings());
const entries = new Map<string, Promise<unknown>>();

function provideLibraries(): void {
  const libraries = { [reactId]: window.React, [reactDomId]: window.ReactDOM };
  provide('react', window.React);
  provide('react-dom', window.ReactDOM);
  provide('@microsoft/sp-core-library', spCoreLibrary);
  provide('@microsoft/sp-property-pane', spPropertyPane);
  provide('@microsoft/sp-webpart-base', spWebPartBase);
  provide('@microsoft/sp-loader', spLoader(libraries));
  installDefine();
}

/** Runs the bundle of a manifest once, however many web parts it has; texts in the page's language come before it. */
async function bundleOf({ loaderConfig }: ReleaseManifest, language: string): Promise<unknown> {
  const { entryModuleId, scriptResources } = loaderConfig;
  for (const [name, resource] of Object.entries(scriptResources)) {
    if (resource.type === 'component') required(name);
    if (resource.type === 'localizedPath')
      provide(name, await loadModule(assets + (resource.paths[language] ?? resource.defaultPath)));
  }
  const entry = scriptResources[entryModuleId];
  if (entry?.type !== 'path') throw new Error(`The release manifest names no file for ${entryModuleId}.`);
  return loadModule(assets + entry.path);
}

function contextOf({ kind, siteUrl, siteTitle, language, user, legacyPageContext }: HostSettings): object {
  const web = { absoluteUrl: siteUrl, serverRelativeUrl: new URL(siteUrl).pathname, title: siteTitle };
  const cultureInfo = {
    currentUICultureName: language.toLowerCase(),
    currentCultureName: language.toLowerCase(),
    isRightToLeft: false,
  };
  const sdks = kind === 'teams' ? { microsoftTeams: { teamsJs: { app: teams.app } } } : {};
  return { pageContext: { web, site: web, user, cultureInfo, legacyPageContext }, sdks };
}

async function startWebPart(place: HTMLElement, settings: HostSettings): Promise<void> {
  const manifests: readonly ReleaseManifest[] = await (await fetch('/_local/manifests')).json();
  const manifest = manifests.find(({ id }) => id === place.dataset.webPart);
  if (manifest === undefined) throw new Error(`No release manifest has the id ${place.dataset.webPart}.`);
  const { entryModuleId, exportName } = manifest.loaderConfig;
  const entry = entries.get(entryModuleId) ?? bundleOf(manifest, settings.language);
  entries.set(entryModuleId, entry);
  const Component = ((await entry) as BundleExports)[exportName]?.default;
  if (Component === undefined) throw new Error(`The bundle ${entryModuleId} does not export ${exportName}.`);
  const webPart = new Component();
  Object.assign(webPart, {
    context: contextOf(settings),
    properties: { ...manifest.preconfiguredEntries[0]?.properties },
    domElement: place,
  });
  await webPart.onInit();
  if (settings.kind === 'sharepoint') {
    webPart.onThemeChanged(sectionThemeOf(settings.theme));
    window.addEventListener(themeWanted, (event) => webPart.onThemeChanged(sectionThemeOf(themeIn(event))));
  }
  webPart.render();
  if (settings.kind === 'sharepoint' && isEditing()) place.before(paneFor(webPart));
  window.addEventListener('pagehide', (event) => {
    if (!event.persisted) webPart.onDispose();
  });
}

/** SharePoint's own way to open a page for editing. */
const isEditing = (): boolean => new URLSearchParams(window.location.search).get('Mode') === 'Edit';

function paneFor(webPart: WebPart): HTMLElement {
  return settingsPane(webPart.getPropertyPaneConfiguration(), webPart.properties, (name, value) => {
    webPart.properties = { ...webPart.properties, [name]: value };
    webPart.render();
  });
}

/**
 * What gives a running page another look, with the theme's name as detail: Teams and an editor of the page's section do
 * so. The frame's switch sends it, and so do the journeys.
 */
const themeWanted = 'themewanted';
const themeIn = (event: Event): string => (event instanceof CustomEvent ? String(event.detail) : 'default');
const sectionThemeOf = (name: string): unknown => (name === 'default' ? sectionThemes.default : sectionThemes.dark);

function followThemes(): void {
  window.addEventListener(themeWanted, (event) => {
    document.documentElement.dataset.theme = themeIn(event);
    teams.themeChanged(themeIn(event));
  });
  document.querySelector('[data-theme-switch]')?.addEventListener('change', (event) => {
    if (!(event.target instanceof HTMLInputElement)) return;
    document.cookie = `localTheme=${event.target.value};path=/;samesite=lax`;
    window.dispatchEvent(new CustomEvent(themeWanted, { detail: event.target.value }));
  });
}

const settings = hostSettings();
if (settings.reloads) reloadWhenRebuilt();
provideLibraries();
followThemes();
document.querySelectorAll<HTMLElement>('[data-web-part]').forEach((place) => {
  startWebPart(place, settings).catch((error: unknown) => {
    console.error(error);
    const message = document.createElement('p');
    message.setAttribute('role', 'alert');
    message.textContent = `${settings.couldNotLoad} ${error instanceof Error ? error.message : String(error)}`;
    place.replaceChildren(message);
  });
});
