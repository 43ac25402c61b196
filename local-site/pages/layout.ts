import { directory } from '../directory';
import { html, type Html } from './html';
import { languages, themes, type Visitor } from './visitor';
import { wordsFor } from './words';

export const sitePath = '/sites/diplomering';
export const coordinatorPage = `${sitePath}/SitePages/Diplomering.aspx`;
export const registerPage = `${sitePath}/SitePages/Register.aspx`;
export const teamsPage = '/teams/min-diplomering';

interface Page {
  readonly title: string;
  readonly visitor: Visitor;
  /** Path and query of this page, to come back to after a switch. */
  readonly address: string;
  readonly body: Html;
  readonly scripts?: Html;
  /** Teams draws its own frame; every other page has SharePoint's suite bar. */
  readonly frame?: 'teams';
}

/** A whole HTML document in the visitor's language and theme, with the switch that every page has. */
export function documentOf({ title, visitor, address, body, scripts, frame }: Page): string {
  const words = wordsFor(visitor.language);
  return html`<!doctype html>
<html lang="${visitor.language.slice(0, 2)}" data-theme="${visitor.theme}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/_local/pages/site.css">
</head>
<body class="${frame ?? 'sharepoint'}">
<a class="skip" href="#content">${words.skip}</a>
${switchOf(visitor, address)}
${frame === undefined ? suiteBar(visitor) : undefined}
${body}
${scripts}
</body>
</html>`.text;
}

/** The initials that are shown for want of a picture. */
function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .slice(0, 2)
    .map((part) => part.slice(0, 1).toUpperCase())
    .join('');
}

const waffle = html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${[3, 10, 17].flatMap((x) => [3, 10, 17].map((y) => html`<circle class="dot" cx="${x}" cy="${y}" r="1.6"/>`))}</svg>`;

function suiteBar({ person, language }: Visitor): Html {
  const words = wordsFor(language);
  return html`<header class="suite"><a class="suite-home" href="/">${waffle}<b>${words.intranet}</b></a><span class="person" title="${person.displayName}"><span aria-hidden="true">${initialsOf(person.displayName)}</span><span class="hidden">${person.displayName}</span></span></header>`;
}

function switchOf({ person, language, theme }: Visitor, address: string): Html {
  const words = wordsFor(language);
  const option = (value: string, label: string, chosen: boolean): Html =>
    html`<option value="${value}"${chosen && html` selected`}>${label}</option>`;
  return html`<details class="trial">
<summary>${words.trial}: ${person.displayName}</summary>
<form method="post" action="/_local/user">
<input type="hidden" name="back" value="${address}">
<label>${words.viewAs} <select name="user">${directory.map((each) => option(each.login, `${each.displayName} (${each.login})`, each === person))}</select></label>
<label>${words.theme} <select name="theme">${themes.map((each) => option(each, words.themes[each], each === theme))}</select></label>
<label>${words.language} <select name="language">${languages.map((each) => option(each, words.languages[each], each === language))}</select></label>
<button>${words.change}</button>
<a href="/_local/reset">${words.reset}</a>
<p>${words.localOnly}</p>
</form>
</details>`;
}
