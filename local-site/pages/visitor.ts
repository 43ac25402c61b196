import type { FastifyRequest } from 'fastify';
import { directory, findPerson, type DirectoryPerson } from '../directory';
import { decoded } from '../server/decoded';
import { first } from '../../src/rules/model';

export type Language = 'sv-SE' | 'en-US';
export type Theme = 'default' | 'dark' | 'contrast';
export const languages: readonly Language[] = ['sv-SE', 'en-US'];
export const themes: readonly Theme[] = ['default', 'dark', 'contrast'];

/** Who looks at a page, and how: chosen by the switch and kept in cookies. */
export interface Visitor {
  readonly person: DirectoryPerson;
  readonly language: Language;
  readonly theme: Theme;
}

/** Reads the visitor; an unknown or absent choice is the site's owner, Swedish, and the default theme. */
export function visitorOf(request: FastifyRequest): Visitor {
  const cookies = cookiesOf(request.headers.cookie ?? '');
  const asked = request.headers['x-local-user'];
  return {
    person: findPerson(typeof asked === 'string' ? asked : (cookies.get('localUser') ?? '')) ?? first(directory),
    language: languages.find((each) => each === cookies.get('localLanguage')) ?? 'sv-SE',
    theme: themes.find((each) => each === cookies.get('localTheme')) ?? 'default',
  };
}

function cookiesOf(header: string): ReadonlyMap<string, string> {
  return new Map(
    header
      .split(';')
      .map((pair) => [pair.replace(/=.*/s, '').trim(), decoded(pair.slice(pair.indexOf('=') + 1).trim())]),
  );
}
