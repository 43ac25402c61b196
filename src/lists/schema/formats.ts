/** Column formatting: JSON that SharePoint's list view draws by itself. A status is always a word and an icon. */
const schema = 'https://developer.microsoft.com/json-schemas/sp/v2/column-formatting.schema.json';

interface Pill {
  /** As it is stored. */
  readonly word: string;
  /** What is shown in its place. */
  readonly shown?: string;
  readonly icon: string;
  /** SharePoint's own theme-aware class. */
  readonly color: 'Good' | 'Warning' | 'Blocked' | 'Neutral';
}

const colorClass: Readonly<Record<Pill['color'], string>> = {
  Good: 'sp-css-backgroundColor-BgMintGreen sp-css-color-MintGreenFont',
  Warning: 'sp-css-backgroundColor-BgGold sp-css-color-GoldFont',
  Blocked: 'sp-css-backgroundColor-BgCoral sp-css-color-CoralFont',
  Neutral: 'sp-css-backgroundColor-BgLightGray sp-css-color-LightGrayFont',
};

const pillStyle = {
  'border-radius': '12px',
  padding: '2px 10px',
  display: 'inline-flex',
  'align-items': 'center',
  width: 'fit-content',
};

function pill(word: string, icon: string, cssClass: string): object {
  return {
    $schema: schema,
    elmType: 'div',
    style: pillStyle,
    attributes: { class: cssClass },
    children: [
      { elmType: 'span', attributes: { iconName: icon, 'aria-hidden': 'true' }, style: { 'padding-right': '6px' } },
      { elmType: 'span', txtContent: word },
    ],
  };
}

/** `=if(test, value, if(test, value, rest))` from the first to the last. */
function firstThatHolds(cases: readonly (readonly [test: string, value: string])[], rest: string): string {
  return `=${cases.reduceRight((otherwise, [test, value]) => `if(${test}, '${value}', ${otherwise})`, `'${rest}'`)}`;
}

/** A pill per stored word; a word without one is shown plain. */
export function choicePills(pills: readonly Pill[]): object {
  const cases = (part: (of: Pill) => string): string =>
    firstThatHolds(
      pills.map((of) => [`@currentField == '${of.word}'`, part(of)] as const),
      '',
    );
  const renamed = pills.filter(({ shown }) => shown !== undefined);
  const text = renamed.reduceRight(
    (otherwise, { word, shown }) => `if(@currentField == '${word}', '${shown}', ${otherwise})`,
    '@currentField',
  );
  return pill(
    renamed.length === 0 ? text : `=${text}`,
    cases((of) => of.icon),
    cases((of) => colorClass[of.color]),
  );
}

/**
 * The state of a diploma as the rules define it, from its dates and today: revoked, expired, to be renewed within the
 * window of twelve months, valid. The view has to show RevokedDay for the first of them.
 */
export function diplomaState(): object {
  const revoked = "[$RevokedDay] != ''";
  const endless = 'Number(@currentField) == 0';
  const expired = '@now >= addDays(@currentField, 1)';
  // Months before the last day are counted by the rules, into a column: formatting can count days only.
  const due = '@now >= [$RenewalFrom]';
  const day = 'toLocaleDateString(@currentField)';
  const cases = (
    [whenRevoked, whenEndless, whenExpired, whenDue, otherwise]: readonly [string, string, string, string, string],
    quote: (value: string) => string,
  ): string =>
    `=if(${revoked}, ${quote(whenRevoked)}, if(${endless}, ${quote(whenEndless)}, if(${expired}, ${quote(whenExpired)}, if(${due}, ${quote(whenDue)}, ${quote(otherwise)}))))`;
  return pill(
    cases(
      [
        'Återkallat',
        'Giltigt utan slutdag',
        `'Utgånget ' + ${day}`,
        `'Dags att förnya, ' + ${day}`,
        `'Giltigt till ' + ${day}`,
      ],
      (value) => (value.includes(day) ? value : `'${value}'`),
    ),
    cases(['Blocked2', 'CompletedSolid', 'ErrorBadge', 'Sync', 'CompletedSolid'], (value) => `'${value}'`),
    cases(
      [colorClass.Blocked, colorClass.Good, colorClass.Blocked, colorClass.Warning, colorClass.Good],
      (value) => `'${value}'`,
    ),
  );
}

/**
 * A due date with the days left, in words; the date alone once `settled` holds, since what is done is not late. The
 * view
 * has to show the column that says so.
 */
export function daysLeft(settled?: { readonly column: string; readonly words: readonly string[] }): object {
  const left = '(floor((Number(@currentField) - Number(@now)) / 86400000) + 1)';
  const words = `if(${left} < 0, ' (passerad)', if(${left} == 0, ' (i dag)', if(${left} == 1, ' (1 dag kvar)', ' (' + ${left} + ' dagar kvar)')))`;
  return {
    $schema: schema,
    elmType: 'span',
    txtContent: `=if(Number(@currentField) == 0, '', toLocaleDateString(@currentField) + ${(settled?.words ?? []).reduceRight((otherwise, word) => `if([$${settled?.column}] == '${word}', '', ${otherwise})`, words)})`,
  };
}

/** A box that warns when it is ticked. */
export function warningFlag(word: string): object {
  return {
    $schema: schema,
    elmType: 'div',
    style: { ...pillStyle, display: "=if(@currentField, 'inline-flex', 'none')" },
    attributes: { class: colorClass.Warning },
    children: [
      {
        elmType: 'span',
        attributes: { iconName: 'Warning', 'aria-hidden': 'true' },
        style: { 'padding-right': '6px' },
      },
      { elmType: 'span', txtContent: word },
    ],
  };
}
