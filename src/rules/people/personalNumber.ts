/**
 * Six or eight digits of a birth day, a sign or a space or nothing, and four digits. The days of a coordination number
 * (samordningsnummer) are 60 higher. Source: Skatteverket, SKV 704. The check digit is left out of account: a number
 * with a slip of the pen is somebody's number too.
 */
const shape = /(^|\D)((?:18|19|20)?\d{2})(\d{2})(\d{2})([-+\u2010-\u2015\u2212\s]?)(\d{4})(?!\d)/g;

/**
 * True when a text holds what reads as a Swedish personal identity number or coordination number, however it is
 * written.
 */
export function holdsPersonalNumber(text: string): boolean {
  return withoutPersonalNumbers(text) !== plain(text);
}

/** The text with every personal identity number struck out. */
export function withoutPersonalNumbers(text: string): string {
  return plain(text).replace(shape, (whole: string, before: string, _year: string, month: string, day: string) =>
    isBirthDay(Number(month), Number(day)) ? `${before}××××××-××××` : whole,
  );
}

/** Full-width digits become digits, and marks that are not seen (zero-width spaces, soft hyphens) go. */
function plain(text: string): string {
  return /[\u0080-\uffff]/.test(text)
    ? text
        .replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
        .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    : text;
}

function isBirthDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && ((day >= 1 && day <= 31) || (day >= 61 && day <= 91));
}
