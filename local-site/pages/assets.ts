import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { transformSync } from 'esbuild';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { releaseManifestNames } from './hosted';

const contentTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};
const typeOf = (path: string): string => contentTypes[extname(path)] ?? 'application/octet-stream';
const libraries: Readonly<Record<string, string>> = {
  'react.js': 'node_modules/react/umd/react.production.min.js',
  'react-dom.js': 'node_modules/react-dom/umd/react-dom.production.min.js',
};
const compiled = new Map<string, { readonly changed: number; readonly text: string }>();

/**
 * Everything a page loads, all of it from this machine: the bundle, React, the host's scripts, style sheets and icons.
 * @param bundleFolder holds `manifests/` and `assets/`: the release, or the same built from source
 */
export function serveAssets(app: FastifyInstance, root: string, bundleFolder: string): void {
  app.get('/_local/manifests', async () => {
    const folder = join(bundleFolder, 'manifests');
    return releaseManifestNames(folder).map((name): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  });
  serveFolder(app, '/_local/assets/', join(bundleFolder, 'assets'));
  serveFolder(app, '/_local/icons/', join(root, 'teams'));
  serveFolder(app, '/_local/pages/', join(root, 'local-site/pages'));
  app.get<{ Params: { name: string } }>('/_local/libraries/:name', async ({ params }, reply) => {
    const path = Object.hasOwn(libraries, params.name) ? libraries[params.name] : undefined;
    return path === undefined ? reply.callNotFound() : sendFile(reply, join(root, path));
  });
  app.get<{ Params: { name: string } }>('/_local/host/:name', async ({ params }, reply) => {
    const name = /^([A-Za-z]+)(\.js)?$/.exec(params.name)?.[1];
    const path = join(root, 'local-site/shims', `${name}.ts`);
    if (name === undefined || !existsSync(path)) return reply.callNotFound();
    return reply.type(typeOf('compiled.js')).header('Cache-Control', 'no-cache').send(compile(path));
  });
}

function serveFolder(app: FastifyInstance, address: string, folder: string): void {
  app.get<{ Params: { name: string } }>(`${address}:name`, async ({ params }, reply) => {
    // One plain name with a known ending: no way out of the folder, and no source file.
    const served = /^[\w@.-]+$/.test(params.name) && Object.hasOwn(contentTypes, extname(params.name));
    return served ? sendFile(reply, join(folder, params.name)) : reply.callNotFound();
  });
}

function sendFile(reply: FastifyReply, path: string): FastifyReply | void {
  if (!existsSync(path)) return reply.callNotFound();
  return reply.type(typeOf(path)).header('Cache-Control', 'no-cache').send(readFileSync(path));
}

/** The host's scripts are written in TypeScript as browser modules; types are taken away when a page asks for one. */
function compile(path: string): string {
  const changed = statSync(path).mtimeMs;
  const known = compiled.get(path);
  if (known?.changed === changed) return known.text;
  const text = transformSync(readFileSync(path, 'utf8'), { loader: 'ts', format: 'esm', target: 'es2022' }).code;
  compiled.set(path, { changed, text });
  return text;
}
