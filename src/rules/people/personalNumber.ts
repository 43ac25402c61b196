import { withoutUnseen } from './plainText';

/**
 * Swedish personal identity numbers (personnummer) and coordination numbers (samordningsnummer): a birth day, and four
 * digits. The days of a coordination number are 60 higher. A temporary number has letters among the last four. Source:
 * Skatteverket, SKV 704. The check digit is mostly left out of account: a number with a slip of the pen is somebody's
 * number too. It decides where the same digits are as likely a phone number.
 */
interface Notation {
  readonly shape: RegExp;
  /** True where only a right check digit tells the number from something else. */
  readonly doubtful: (digits: string, written: string) => boolean;
  /** True for what is no number however it is read. */
  readonly excused?: (digits: string, written: string) => boolean;
}

const notations: readonly Notation[] = [
  {
    // 850412-1234, 198504121234, 850412+1234, 850412 - 1234, 850412.1234, 850412-T123
    shape:
      /(^|\D)((?:18|19|20)?\d{6}(?:\s{0,2}[-+\u2010-\u2015\u2212./_:*~]\s{0,2}(?:\d{4}|[a-z]\d{3}|[a-z]{2}\d{2})|\s?\d{4}))(?![\da-z])/gi,
    // Ten digits without a sign between may be a mobile phone's number.
    doubtful: (_, written) => /^07\d{8}$/.test(written),
  },
  {
    // 1985-04-12-1234, 85 04 12 1234, 1985/04/12 1234, 1985.04.12-1234
    shape:
      /(^|\D)((?:(?:18|19|20)\d{2}|\d{2})([-\u2010-\u2015\u2212./ ])\d{2}\3\d{2}\s{0,2}[-+\u2010-\u2015\u2212./ ]\s{0,2}\d{4})(?!\d)/g,
    doubtful: () => false,
    // A day of these years with a time of day or another number after it: nobody born on it is at work.
    excused: (_, written) => /^20(?:1[5-9]|[2-9]\d)/.test(written) && !/[-+]\d{4}$/.test(written),
  },
  {
    // 85 04 12 12 34: as likely a phone number
    shape: /(^|\D)((?:18|19|20)?\d{2} ?\d{2} ?\d{2}[-+ ]\d{2} \d{2})(?!\d)/g,
    doubtful: () => true,
  },
  {
    // 8 5 0 4 1 2 - 1 2 3 4
    shape: /(^|\D)((?:\d\s){5,7}\d\s?[-+\u2010-\u2015\u2212]?\s?(?:\d\s){3}\d)(?!\d)/g,
    doubtful: () => false,
  },
];

/**
 * True when a text holds what reads as a Swedish personal identity number or coordination number, however it is
 * written.
 */
export function holdsPersonalNumber(text: string): boolean {
  return withoutPersonalNumbers(text) !== plain(text);
}

/** The text with every personal identity number struck out. */
export function withoutPersonalNumbers(text: string): string {
  return notations.reduce(
    (left, { shape, doubtful, excused }) =>
      left.replace(shape, (whole: string, before: string, written: string) => {
        const digits = written.replace(/[^\da-z]/gi, '');
        const isNumber =
          isBirthDay(digits) &&
          excused?.(digits, written) !== true &&
          (!doubtful(digits, written) || hasCheckDigit(digits));
        return isNumber ? `${before}××××××-××××` : whole;
      }),
    plain(text),
  );
}

/** Where each script's digits begin in Unicode: Arabic, Persian, Devanagari, Bengali, Thai, full width. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10];

/** Digits of other scripts and in full width become digits, and marks that are not seen go. */
function plain(text: string): string {
  return /[\u0080-\uffff]/.test(text)
    ? withoutUnseen(text).replace(/[\u0660-\u0e59\uff10-\uff19]/g, (mark) => {
        const code = mark.charCodeAt(0);
        const zero = zeros.find((each) => code >= each && code < each + 10);
        return zero === undefined ? mark : String(code - zero);
      })
    : text;
}

/** The digits begin with a day, its year in two digits or four. */
function isBirthDay(digits: string): boolean {
  const month = Number(digits.slice(-8, -6));
  const day = Number(digits.slice(-6, -4));
  return month >= 1 && month <= 12 && ((day >= 1 && day <= 31) || (day >= 61 && day <= 91));
}

/** The last of the ten digits follows from the nine before it (the Luhn sum). */
function hasCheckDigit(digits: string): boolean {
  const sum = Array.from(digits.slice(-10), Number).reduce((total, digit, index) => {
    const weighed = index % 2 === 0 ? digit * 2 : digit;
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}
