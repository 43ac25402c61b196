import { readdirSync } from 'node:fs';
import type { FastifyRequest } from 'fastify';
import type { HostSettings } from '../shims/hostSettings';
import { html, jsonScript, type Html } from './html';
import { documentOf, sitePath, teamsPage } from './layout';
import { openSiteReader, type PageDigest } from './siteReader';
import { visitorOf, type Visitor } from './visitor';
import { wordsFor } from './words';

/** The web parts by the id in their manifests, which is also what Teams and a page know them by. */
export const webParts = {
  coordinator: 'ce30e869-9798-4235-b24d-88f9fcf6ba6b',
  staff: '5284852f-7ece-48d4-aa5d-c0820ff298eb',
  register: '11a7babc-92b9-406f-9158-240c26633087',
};

/** The site as its pages tell their scripts of it. */
export interface PageHost {
  readonly origin: string;
  /** Pages load themselves again when the web parts are rebuilt. */
  readonly reloads: boolean;
}

/**
 * Scripts that run the bundle in a page. React comes first: with `define` in place it would hide itself there.
 */
function hostScripts(settings: HostSettings): Html {
  return html`${jsonScript('host-settings', settings)}
<script src="/_local/libraries/react.js"></script><script src="/_local/libraries/react-dom.js"></script>
<script type="module" src="/_local/host/hostPage.js"></script>`;
}

function settingsFor(
  kind: HostSettings['kind'],
  { person, language, theme }: Visitor,
  { origin, reloads }: PageHost,
  legacyPageContext: HostSettings['legacyPageContext'],
): HostSettings {
  const words = wordsFor(language);
  return {
    kind,
    language,
    theme,
    legacyPageContext,
    reloads,
    siteUrl: `${origin}${sitePath}`,
    siteTitle: words.site,
    couldNotLoad: words.couldNotLoad,
    user: { displayName: person.displayName, loginName: person.email, email: person.email },
  };
}

/** SharePoint writes a digest into its pages for whoever opens them. */
function digestFor({ person }: Visitor, origin: string): Promise<PageDigest> {
  return openSiteReader(origin, person.login).digest();
}

/** A SharePoint page that is one web part over its whole width. */
export async function fullWidthPage(
  request: FastifyRequest,
  host: PageHost,
  title: string,
  webPart: string,
): Promise<string> {
  const visitor = visitorOf(request);
  const body = html`<main id="content" tabindex="-1"><div data-web-part="${webPart}"></div></main>`;
  return documentOf({
    title,
    visitor,
    address: request.url,
    body,
    scripts: hostScripts(settingsFor('sharepoint', visitor, host, await digestFor(visitor, host.origin))),
  });
}

/** An ordinary intranet page: a heading, and a web part in a section of it. */
export async function sectionPage(
  request: FastifyRequest,
  host: PageHost,
  title: string,
  webPart: string,
): Promise<string> {
  const visitor = visitorOf(request);
  const body = html`<main id="content" tabindex="-1" class="page"><h1>${title}</h1><div class="section" data-web-part="${webPart}"></div></main>`;
  return documentOf({
    title,
    visitor,
    address: request.url,
    body,
    scripts: hostScripts(settingsFor('sharepoint', visitor, host, await digestFor(visitor, host.origin))),
  });
}

/** The Teams client's frame around the staff app, with its themes. */
export function teamsFrame(request: FastifyRequest, host: PageHost): string {
  const visitor = visitorOf(request);
  const words = wordsFor(visitor.language);
  const rail = (name: keyof typeof words.teams, drawing: Html, current?: true): Html =>
    html`<li${current && html` aria-current="page"`}><svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${drawing}</svg>${words.teams[name]}</li>`;
  const body = html`<div class="teams-top"><span aria-hidden="true" class="teams-name">Teams</span><a class="start-link" href="/">${words.intranet}</a></div>
<div class="teams-body">
<ul class="rail" aria-label="Teams">
${rail('activity', html`<path d="M10 3a5 5 0 0 0-5 5v3.4L3.6 14h12.8L15 11.4V8a5 5 0 0 0-5-5zM8.2 16.2a2 2 0 0 0 3.6 0"/>`)}
${rail('chat', html`<path d="M3.2 16.8l1-3.2A7 7 0 1 1 7 16z"/>`)}
${rail('team', html`<circle cx="7.4" cy="7" r="2.7"/><path d="M2.4 16c.3-3 2.2-4.6 5-4.6s4.7 1.6 5 4.6M12.7 4.5a2.6 2.6 0 0 1 0 5M14.3 11.7c1.9.5 3.1 2 3.3 4.3"/>`)}
${rail('calendar', html`<rect x="3" y="4.2" width="14" height="12.6" rx="2"/><path d="M3 8.2h14M7 2.6v3M13 2.6v3"/>`)}
${rail('diploma', html`<circle cx="10" cy="7.6" r="4.6"/><path d="M7.3 11.6L6.2 17.4 10 15.3l3.8 2.1-1.1-5.8"/>`, true)}
</ul>
<div class="teams-app">
<header class="teams-head"><img src="/_local/icons/${webParts.staff}_color.png" alt="" width="28" height="28"><b>${visitor.language === 'sv-SE' ? 'Min diplomering' : 'My diploma programme'}</b>
<fieldset data-theme-switch class="theme-switch"><legend class="hidden">${words.theme}</legend>${(
    ['default', 'dark', 'contrast'] as const
  ).map(
    (each) =>
      html`<label><input type="radio" name="teams-theme" value="${each}"${each === visitor.theme && html` checked`}>${words.themes[each]}</label>`,
  )}</fieldset></header>
<main id="content" tabindex="-1"><div data-web-part="${webParts.staff}"></div></main>
</div></div>`;
  return documentOf({
    title: `${words.staff} | Teams`,
    visitor,
    address: teamsPage,
    body,
    frame: 'teams',
    scripts: hostScripts(settingsFor('teams', visitor, host, {})),
  });
}

/** Every manifest of the bundle, as the host script reads them; empty before the first build. */
export function releaseManifestNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.manifest.json'));
  } catch {
    return [];
  }
}
