import { errors } from '../errors';

/** A token of `$filter`. */
export interface Token {
  readonly kind: 'text' | 'number' | 'instant' | 'guid' | 'name' | 'sign' | 'end';
  readonly value: string;
}

const TOKEN =
  /\s*(?:(datetime|guid)?'((?:[^']|'')*)'|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)[fdlmFDLM]?(?![\w.])|([A-Za-z_][\w/.]*)|([(),:]))/y;

/** @throws SharePointError 400 at the first character that begins no token. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const rest = text.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < rest.length) {
    const found = TOKEN.exec(rest);
    if (found === null) throw errors.invalidExpression(text);
    const [, prefix, quoted, digits, name, sign = ''] = found;
    if (quoted !== undefined)
      tokens.push({
        kind: prefix === undefined ? 'text' : prefix === 'guid' ? 'guid' : 'instant',
        value: quoted.replace(/''/g, "'"),
      });
    else if (digits !== undefined) tokens.push({ kind: 'number', value: digits });
    else tokens.push(name === undefined ? { kind: 'sign', value: sign } : { kind: 'name', value: name });
  }
  return [...tokens, { kind: 'end', value: '' }];
}
