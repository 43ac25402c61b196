/** What a group costs, by which reading, how it is split, and the invoice basis. */
export const cost = {
  forGroup: 'Kostnad för gruppen',
  price: '{programme}, {trainer} utbildare',
  priceEach: '{programme}, {trainer} utbildare × {quantity}',
  surcharge: 'Tillägg {amount} × {quantity}',
  sum: 'Summa, {vat}',
  vat: { exclusive: 'moms tillkommer', inclusive: 'moms ingår', exempt: 'momsfritt', notStated: 'moms anges inte' },
  readingOf: {
    additionalUnit: 'Läsning: tillägg för varje enhet utöver den första.',
    everyUnit: 'Läsning: tillägg för varje enhet.',
    noSurcharge: 'Inget tillägg.',
    perProcess: 'Läsning: pris för varje enhet.',
    perParticipant: 'Läsning: pris för varje deltagare.'
  },
  alternative: {
    additionalUnit: 'Med tillägg för varje enhet utöver den första hade summan varit {total}.',
    everyUnit: 'Med tillägg för varje enhet hade summan varit {total}.'
  },
  priceAsOf: 'Pris vid anmälan {day}.',
  priceList: 'Prislista från {day}.',
  amount: 'Belopp',
  share: 'Andel',
  vatAmount: 'Moms',
  status: 'Underlag',
  splitTitle: 'Fördelning på enheter',
  splitCaption: 'Kostnad per enhet',
  splitEqually: 'Delas lika på {units}',
  split: { equal: 'Lika på alla enheter', byParticipants: 'Efter antal deltagare', allOnOne: 'Allt på {unit}' },
  payer: 'Betalas av',
  payerGone: 'Den valda enheten är inte längre med. {unit} betalar tills du väljer en annan.',
  withdrawn: '{unit} har dragit sig ur. {reason}.',
  splitLabel: 'Så delas kostnaden',
  splitSaved: 'Fördelningen är sparad.',
  splitConflict: '{who} ändrade gruppen samtidigt. Nu gäller: {split}. Välj igen om ditt ska gälla.',
  oneUnit: 'En enhet bär hela kostnaden.',
  units: '{count} enheter',
  noNumber: {
    notStated: 'Pris anges inte',
    coordinatorDecides: 'Samordnaren avgör priset',
    countedElsewhere: 'Betalas i en annan grupp',
    advice: 'Inget belopp visas och inget underlag skapas förrän ett pris har bestämts och lagts in i en prislista.'
  },
  invoice: {
    coordinatorsOnly: 'Debiteringsunderlaget ser och skapar bara samordnarna. De väljer också hur kostnaden delas.',
    title: 'Debiteringsunderlag',
    create: 'Skapa debiteringsunderlag',
    update: 'Uppdatera underlaget',
    toInvoice: 'Klart att fakturera',
    creating: 'Skapar underlag …',
    saved: 'Underlaget är sparat: {count} rader, {total}.',
    savedOne: 'Underlaget är sparat: en rad, {total}.',
    partly: '{saved} av {of} rader sparades. {problem} Tryck igen, inget skrivs dubbelt.',
    columns: 'Underlaget är sparat, men beloppet i listornas kolumner kunde inte uppdateras: {problem} Tryck igen.',
    differs: 'Underlaget visar en annan fördelning än den valda. Uppdatera underlaget.',
    locked: 'Underlaget är lämnat för fakturering och ändras inte härifrån.',
    statusOf: { draft: 'Utkast', toInvoice: 'Klart att fakturera', invoiced: 'Fakturerat', cancelled: 'Makulerat' },
    notCreated: 'Inte skapat',
    note: 'En rad per enhet. Belopp exklusive moms när prislistan anger moms.',
    costCentre: 'Kostnadsställe'
  }
};
