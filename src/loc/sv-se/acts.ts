/** What is said when an act was not carried out, since the facts were no longer what the screen showed. */
export const acts = {
  changedTitle: 'Underlaget ändrades medan sidan var öppen',
  changed: 'Inget är skrivet. Det du skrev finns kvar. Så här skiljer sig underlaget nu från det du såg:',
  changedUnknown: 'Inget är skrivet. Det du skrev finns kvar. Sidan visar nu underlaget som det är.',
  differences: 'Skillnader',
  what: 'Vad',
  seen: 'På skärmen',
  now: 'Nu',
  changedNext: 'Se över underlaget nedan och gör om det om det fortfarande ska gälla.',
  taken:
    '{who} började med samma sak {day} kl. {time}. Inget är skrivet av dig, men det du skrev finns kvar. Vänta en stund och försök igen: då syns det som {who} gjorde.',
  gone: 'Raden finns inte längre i listan. Läs om sidan.',
  unreadableOne:
    'En rad som hör till gruppen kunde inte läsas, så underlaget är inte helt. Inget är skrivet. Rätta raden först: den visas överst på sidan.',
  unreadable:
    '{count} rader som hör till gruppen kunde inte läsas, så underlaget är inte helt. Inget är skrivet. Rätta raderna först: de visas överst på sidan.',
  withdrawn: '{who} registrerade {day} kl. {time} att enheten har avbrutit. Inget är skrivet.',
  count: '{present} av {of}',
  countPending: '{present} av {of}, {pending} ej markerade',
  countOfUnit: '{step}, {unit}',
  rollOf: 'Närvarolistan, {step}',
  roll: { open: 'öppen', closed: 'stängd' },
  fromTo: '{what}: {before} då, {after} nu.',
  noCount: 'räknas inte',
};
