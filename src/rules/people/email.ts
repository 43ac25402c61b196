import { folded, tidied } from './plainText';

const longestAddress = 254;

/**
 * True for something@something.something without spaces and unseen characters; whether it reaches anyone only a letter
 * can tell.
 */
export function isEmail(text: string): boolean {
  return (
    text.length <= longestAddress &&
    text === tidied(text) &&
    /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\_]+\.[^\s@<>(),;:"[\]\\.]{2,}$/.test(text) &&
    !/\.\.|^\.|\.@|@[.-]|-\.|\.-/.test(text)
  );
}

/**
 * An address as it is stored: small letters, no unseen characters, and nothing of what a mail program writes around it
 * (`mailto:`, `<…>`, a semicolon after).
 */
export function addressOf(text: string): string {
  return folded(text)
    .replace(/^<?\s*(?:mailto:)?\s*/, '')
    .replace(/[\s>;,]+$/, '');
}

/** True when both are addresses of one mailbox as far as spelling tells. Dots and what follows a plus sign count. */
export function isSameAddress(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && addressOf(one) !== '' && addressOf(one) === addressOf(other);
}
