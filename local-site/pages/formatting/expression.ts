/**
 * SharePoint's Excel-style expressions (`=if(@currentField > 3, 'a', 'b')`), the part that column formatting in this
 * product uses. Described at learn.microsoft.com, "Formatting syntax reference". What is not known here throws
 * Unsupported.
 */
export type Value = string | number | boolean | Date | undefined;

export interface Surroundings {
  readonly currentField: Value;
  readonly now: Date;
  readonly me: string;
  readonly language: string;
  /** `[$Name]`; undefined for an empty field. */
  readonly field: (name: string) => Value;
}

export class Unsupported extends Error {}

type Evaluate = (around: Surroundings) => Value;
const token =
  /\s*(?:(\d+(?:\.\d+)?)|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|\[\$([\w.]+)\]|(@\w+)|([A-Za-z]\w*)|(==|!=|<=|>=|&&|\|\||[-+*/%<>!?:(),]))/y;

/** Works out a formatting value: text that begins with `=` is an expression, anything else is itself. */
export function evaluate(text: string, around: Surroundings): Value {
  if (!text.startsWith('=')) return text.startsWith('@') || text.startsWith('[$') ? parse(text)(around) : text;
  return parse(text.slice(1))(around);
}

/** Text as SharePoint writes a value into a page. */
export function textOf(value: Value, language: string): string {
  if (value === undefined) return '';
  return value instanceof Date ? value.toLocaleString(language) : String(value);
}

interface Token {
  readonly kind: 'number' | 'text' | 'field' | 'variable' | 'name' | 'sign';
  readonly text: string;
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.trimEnd().length) {
    const at = token.lastIndex;
    const found = token.exec(text);
    if (found === null) throw new Unsupported(`"${text.slice(at)}"`);
    const [, number, single, double, field, variable, name, sign] = found;
    if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (field !== undefined) tokens.push({ kind: 'field', text: field });
    else if (variable !== undefined) tokens.push({ kind: 'variable', text: variable });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
    else tokens.push({ kind: 'text', text: (single ?? double ?? '').replace(/\\(.)/g, '$1') });
  }
  return tokens;
}

/** From the loosest to the tightest. */
const levels: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['==', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '/', '%'],
];

function parse(text: string): Evaluate {
  const tokens = tokensOf(text);
  let at = 0;
  const accept = (...signs: readonly string[]): string | undefined => {
    const next = tokens.at(at);
    if (next?.kind !== 'sign' || !signs.includes(next.text)) return undefined;
    at += 1;
    return next.text;
  };
  const expect = (sign: string): void => {
    if (accept(sign) === undefined) throw new Unsupported(`"${sign}" is missing in ${text}`);
  };

  function choice(): Evaluate {
    const test = binary(0);
    if (accept('?') === undefined) return test;
    const yes = choice();
    expect(':');
    const no = choice();
    return (around) => (isTrue(test(around)) ? yes(around) : no(around));
  }
  function binary(level: number): Evaluate {
    const signs = levels[level];
    if (signs === undefined) return unary();
    let left = binary(level + 1);
    for (let sign = accept(...signs); sign !== undefined; sign = accept(...signs)) {
      const [first, operator, second] = [left, sign, binary(level + 1)];
      left = (around) => operate(operator, first(around), second(around), around);
    }
    return left;
  }
  function unary(): Evaluate {
    const sign = accept('!', '-');
    if (sign === undefined) return atom();
    const value = unary();
    return (around) => (sign === '!' ? !isTrue(value(around)) : -toNumber(value(around)));
  }
  function atom(): Evaluate {
    if (accept('(') !== undefined) {
      const inside = choice();
      expect(')');
      return inside;
    }
    const next = tokens.at(at);
    at += 1;
    if (next === undefined || next.kind === 'sign') throw new Unsupported(text);
    if (next.kind === 'number') return () => Number(next.text);
    if (next.kind === 'text') return () => next.text;
    if (next.kind === 'field') return (around) => around.field(next.text);
    if (next.kind === 'variable') return (around) => variable(next.text, around);
    if (next.text === 'true' || next.text === 'false') return () => next.text === 'true';
    return call(next.text);
  }
  function call(name: string): Evaluate {
    expect('(');
    const given: Evaluate[] = [];
    while (accept(')') === undefined) {
      given.push(choice());
      if (accept(',') === undefined && tokens.at(at)?.text !== ')') throw new Unsupported(text);
    }
    if (name === 'if') {
      const [condition, then, otherwise] = given;
      if (condition === undefined || then === undefined) throw new Unsupported('if()');
      return (around) => (isTrue(condition(around)) ? then(around) : otherwise?.(around));
    }
    const apply = functions.get(name);
    if (apply === undefined) throw new Unsupported(`${name}()`);
    return (around) =>
      apply(
        given.map((each) => each(around)),
        around,
      );
  }

  const whole = choice();
  if (at !== tokens.length) throw new Unsupported(text);
  return whole;
}

function variable(name: string, around: Surroundings): Value {
  if (name === '@currentField') return around.currentField;
  if (name === '@now') return around.now;
  if (name === '@me') return around.me;
  throw new Unsupported(name);
}

const toNumber = (value: Value): number => (value === undefined || value === '' ? 0 : Number(value));
const isTrue = (value: Value): boolean => (value instanceof Date ? true : Boolean(value));
const comparable = (value: Value): string | number => {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : Number(value);
};

function operate(sign: string, left: Value, right: Value, { language }: Surroundings): Value {
  const [a, b] = [comparable(left), comparable(right)];
  switch (sign) {
    case '||':
      return isTrue(left) || isTrue(right);
    case '&&':
      return isTrue(left) && isTrue(right);
    case '==':
      return typeof a === typeof b ? a === b : String(a) === String(b);
    case '!=':
      return typeof a === typeof b ? a !== b : String(a) !== String(b);
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    case '+':
      return typeof left === 'string' || typeof right === 'string'
        ? textOf(left, language) + textOf(right, language)
        : toNumber(left) + toNumber(right);
    case '-':
      return toNumber(left) - toNumber(right);
    case '*':
      return toNumber(left) * toNumber(right);
    case '/':
      return toNumber(left) / toNumber(right);
    default:
      return toNumber(left) % toNumber(right);
  }
}

const asDate = (value: Value): Date =>
  value instanceof Date ? value : new Date(typeof value === 'string' ? value : toNumber(value));
const day: Intl.DateTimeFormatOptions = { timeZone: 'Europe/Stockholm' };
type SharePointFunction = (given: readonly Value[], around: Surroundings) => Value;
const functions = new Map<string, SharePointFunction>([
  ['Number', ([value]) => toNumber(value)],
  ['Date', ([value]) => asDate(value)],
  ['toString', ([value], { language }) => textOf(value, language)],
  ['addDays', ([value, days]) => new Date(asDate(value).getTime() + toNumber(days) * 86_400_000)],
  ['addMinutes', ([value, minutes]) => new Date(asDate(value).getTime() + toNumber(minutes) * 60_000)],
  ['floor', ([value]) => Math.floor(toNumber(value))],
  ['ceiling', ([value]) => Math.ceil(toNumber(value))],
  ['abs', ([value]) => Math.abs(toNumber(value))],
  ['toLocaleDateString', ([value], { language }) => asDate(value).toLocaleDateString(language, day)],
  ['toLocaleString', ([value], { language }) => asDate(value).toLocaleString(language, day)],
  ['getYear', ([value]) => asDate(value).getFullYear()],
  ['toUpperCase', ([value]) => String(value ?? '').toUpperCase()],
  ['toLowerCase', ([value]) => String(value ?? '').toLowerCase()],
  ['length', ([value]) => String(value ?? '').length],
]);
