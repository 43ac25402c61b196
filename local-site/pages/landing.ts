import * as v from 'valibot';
import { html, type Html } from './html';
import { coordinatorPage, documentOf, registerPage, teamsPage } from './layout';
import type { SiteReader } from './siteReader';
import type { Visitor } from './visitor';
import { wordsFor } from './words';

const listsSchema = v.object({
  value: v.array(
    v.object({
      Title: v.string(),
      Description: v.string(),
      Hidden: v.boolean(),
      ItemCount: v.number(),
      RootFolder: v.object({ ServerRelativeUrl: v.string() }),
    }),
  ),
});

/** The intranet's start page: the ways into the product, and the lists that the visitor may read. */
export async function landingPage(reader: SiteReader, visitor: Visitor): Promise<string> {
  const words = wordsFor(visitor.language);
  const { value } = await reader.get(
    'web/lists?$select=Title,Description,Hidden,ItemCount,RootFolder/ServerRelativeUrl&$expand=RootFolder',
    listsSchema,
  );
  const lists = value.filter((list) => !list.Hidden).sort((a, b) => a.Title.localeCompare(b.Title, 'sv'));
  const card = (address: string, title: string, about: string): Html =>
    html`<li><a href="${address}">${title}</a><p>${about}</p></li>`;
  const body = html`<main id="content" tabindex="-1" class="page">
<h1>${words.site}</h1><p class="about">${words.about}</p>
<h2>${words.pages}</h2>
<ul class="cards">${card(coordinatorPage, words.coordinator, words.coordinatorAbout)}${card(teamsPage, words.staff, words.staffAbout)}${card(registerPage, words.register, words.registerAbout)}</ul>
<h2 id="lists">${words.lists}</h2><p class="about">${lists.length === 0 ? words.noLists : words.listsAbout}</p>
<ul class="lists">${lists.map((list) => html`<li><a href="${list.RootFolder.ServerRelativeUrl}">${list.Title}</a> <span>${list.ItemCount} ${list.ItemCount === 1 ? words.item : words.items}</span><p>${list.Description}</p></li>`)}</ul>
</main>`;
  return documentOf({ title: words.intranet, visitor, address: '/', body });
}
