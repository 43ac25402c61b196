import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { serveAssets } from './assets';
import { fullWidthPage, sectionPage, teamsFrame, webParts, type PageHost } from './hosted';
import { html } from './html';
import { landingPage } from './landing';
import { coordinatorPage, documentOf, registerPage, sitePath, teamsPage } from './layout';
import { arrangeable } from './list/columnMenu';
import { itemPage, readItem } from './list/itemPage';
import { listPage } from './list/listPage';
import { defaultViewOf, readColumn, readList } from './list/readList';
import { addressOf, filteredBy, filtersFrom, readState } from './list/state';
import { displayAddress } from './list/table';
import { serveRebuilds, type Rebuilds } from './rebuilds';
import { openSiteReader, Refused } from './siteReader';
import { languages, themes, visitorOf } from './visitor';
import { wordsFor } from './words';

export interface PagesOptions {
  /** The folder of the solution. */
  readonly root: string;
  /** What the pages run: a folder with `manifests/` and `assets/`. */
  readonly bundleFolder: string;
  /** Who hears of a rebuild; only where the bundle is watched. */
  readonly rebuilds?: Rebuilds;
  /** Where the site answers, `http://127.0.0.1:4321`. Not taken from the Host header, which anyone may write. */
  readonly origin: () => string;
  /** Empties the site and fills it again. */
  readonly reset: () => Promise<void>;
}

/** Nothing but this machine; styles inline because Fluent UI writes them so. */
const contentSecurity =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/**
 * The intranet around the product: start page, SharePoint pages, Teams frame, list pages, and the switch between
 * people.
 */
export async function pages(
  app: FastifyInstance,
  { root, bundleFolder, rebuilds, origin, reset }: PagesOptions,
): Promise<void> {
  const hostOf = (): PageHost => ({ origin: origin(), reloads: rebuilds !== undefined });
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, new URLSearchParams(String(body))),
  );
  app.addHook('onRequest', async (request, reply) => {
    // A page elsewhere may not press this site's buttons.
    const from = request.headers.origin;
    if (request.method !== 'GET' && from !== undefined && from !== origin()) return reply.code(403).send('Forbidden');
    return undefined;
  });
  app.addHook('onSend', async (_request, reply) => {
    reply
      .header('Content-Security-Policy', contentSecurity)
      .header('X-Content-Type-Options', 'nosniff')
      .header('Referrer-Policy', 'same-origin');
  });
  app.setNotFoundHandler((request, reply) =>
    send(
      reply.code(404),
      messagePage(request, (words) => [words.missing, words.missingAbout]),
    ),
  );
  app.setErrorHandler((error, request, reply) => {
    const refused = error instanceof Refused;
    if (!refused)
      process.stderr.write(
        `${request.method} ${request.url}: ${error instanceof Error ? error.stack : String(error)}\n`,
      );
    const status = refused ? error.status : 500;
    const person = visitorOf(request).person.displayName;
    const denied = status === 401 || status === 403;
    const problem = error instanceof Error ? error.message : String(error);
    return send(
      reply.code(status),
      messagePage(request, (words) =>
        denied
          ? [words.denied, words.deniedAbout.replace('{person}', person)]
          : status === 404
            ? [words.missing, words.missingAbout]
            : [words.failed, problem],
      ),
    );
  });

  serveAssets(app, root, bundleFolder);
  if (rebuilds !== undefined) serveRebuilds(app, rebuilds);
  const readerFor = (request: FastifyRequest): ReturnType<typeof openSiteReader> =>
    openSiteReader(origin(), visitorOf(request).person.login);
  app.get('/', async (request, reply) => send(reply, await landingPage(readerFor(request), visitorOf(request))));
  app.get(sitePath, async (_request, reply) => reply.redirect(coordinatorPage));
  app.get(coordinatorPage, async (request, reply) =>
    send(reply, await fullWidthPage(request, hostOf(), wordsOf(request).coordinator, webParts.coordinator)),
  );
  app.get(registerPage, async (request, reply) =>
    send(reply, await sectionPage(request, hostOf(), wordsOf(request).registerPage, webParts.register)),
  );
  app.get(teamsPage, async (request, reply) => send(reply, teamsFrame(request, hostOf())));
  app.get<{ Params: { list: string } }>(`${sitePath}/Lists/:list`, async (request, reply) =>
    reply.redirect(
      encodeURI(await defaultViewOf(readerFor(request), request.params.list)) + request.url.replace(/^[^?]*/, ''),
    ),
  );
  serveLists(app, readerFor);
  serveSwitch(app, reset);
}

/** The pages of lists: their views, and a row by itself at SharePoint's own address for it. */
function serveLists(
  app: FastifyInstance,
  readerFor: (request: FastifyRequest) => ReturnType<typeof openSiteReader>,
): void {
  app.get<{ Params: { list: string; page: string } }>(`${sitePath}/Lists/:list/:page`, async (request, reply) => {
    const { list: name, page } = request.params;
    const query = new URLSearchParams(request.url.split('?')[1]);
    const around = { name, visitor: visitorOf(request), address: request.url, now: new Date() };
    const id = query.get('ID');
    if (/^DispForm\.aspx$/i.test(page)) {
      if (!/^[1-9]\d{0,9}$/.test(id ?? '')) throw new Refused(404, 'ID');
      return send(
        reply,
        itemPage(await readItem(readerFor(request), name, Number(id)), { ...around, source: query.get('Source') }),
      );
    }
    if (id !== null)
      return reply.redirect(displayAddress(encodeURIComponent(name), id, request.url.replace(/\?.*/s, '')));
    const state = readState(query);
    const applied = query.get('apply');
    // A form can only list what was ticked; the address that others are sent holds the filter as SharePoint writes it.
    if (applied !== null)
      return reply.redirect(
        `${request.url.split('?')[0]}${addressOf(filteredBy(state, applied, filtersFrom(query, applied)))}`,
        303,
      );
    const list = await readList(readerFor(request), name, page.replace(/\.aspx$/i, ''), state);
    const column = list.columns.find((field) => field.InternalName === state.choosing && arrangeable(field, list));
    const choosing =
      column === undefined ? undefined : await readColumn(readerFor(request), name, list, state, column.InternalName);
    return send(reply, listPage(list, { ...around, state, choosing }));
  });
}

/** Who looks, and how: kept in cookies, so that the server and the host's scripts agree. */
function serveSwitch(app: FastifyInstance, reset: () => Promise<void>): void {
  app.post('/_local/user', async (request, reply) => {
    const chosen = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
    const [user, theme, language] = [
      chosen.get('user'),
      themes.find((each) => each === chosen.get('theme')),
      languages.find((each) => each === chosen.get('language')),
    ];
    const cookies = Object.entries({
      localUser: user ?? undefined,
      localTheme: theme,
      localLanguage: language,
    }).flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}=${encodeURIComponent(value)}; Path=/; SameSite=Lax`],
    );
    const back = chosen.get('back') ?? '/';
    // Only a path of this site: `//host` and `/\host` would lead elsewhere.
    return reply.header('Set-Cookie', cookies).redirect(/^\/(?![/\\])/.test(back) ? back : '/', 303);
  });
  app.get('/_local/reset', async (request, reply) => {
    const words = wordsOf(request);
    const form = html`<form method="post" action="/_local/reset"><p>${words.resetAbout}</p><p><button class="primary">${words.resetDo}</button> <a href="/">${words.cancel}</a></p></form>`;
    return send(reply, messageDocument(request, words.resetAsk, form));
  });
  app.post('/_local/reset', async (_request, reply) => {
    await reset();
    return reply.redirect('/', 303);
  });
}

type Words = ReturnType<typeof wordsFor>;
const wordsOf = (request: FastifyRequest): Words => wordsFor(visitorOf(request).language);
const send = (reply: FastifyReply, page: string): FastifyReply =>
  reply.type('text/html; charset=utf-8').header('Cache-Control', 'no-store').send(page);

function messagePage(request: FastifyRequest, say: (words: Words) => readonly [string, string]): string {
  const [title, about] = say(wordsOf(request));
  return messageDocument(request, title, html`<p>${about}</p>`);
}

function messageDocument(request: FastifyRequest, title: string, inside: ReturnType<typeof html>): string {
  const visitor = visitorOf(request);
  const body = html`<main id="content" tabindex="-1" class="page"><p class="crumb"><a href="/">${wordsFor(visitor.language).start}</a></p><h1>${title}</h1>${inside}</main>`;
  return documentOf({ title, visitor, address: request.method === 'GET' ? request.url : '/', body });
}
