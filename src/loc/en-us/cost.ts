import type { Texts } from '../texts';

export const cost: Texts['cost'] = {
  forGroup: 'Cost of the group',
  price: '{programme}, {trainer} trainer',
  priceEach: '{programme}, {trainer} trainer × {quantity}',
  surcharge: 'Surcharge {amount} × {quantity}',
  sum: 'Total, {vat}',
  vat: { exclusive: 'VAT is added', inclusive: 'VAT included', exempt: 'exempt from VAT', notStated: 'VAT not stated' },
  readingOf: {
    additionalUnit: 'Reading: a surcharge for each unit beyond the first.',
    everyUnit: 'Reading: a surcharge for every unit.',
    noSurcharge: 'No surcharge.',
    perProcess: 'Reading: a price for each unit.',
    perParticipant: 'Reading: a price for each participant.'
  },
  alternative: {
    additionalUnit: 'With a surcharge for each unit beyond the first the total would have been {total}.',
    everyUnit: 'With a surcharge for every unit the total would have been {total}.'
  },
  priceAsOf: 'Price at application {day}.',
  priceList: 'Price list from {day}.',
  amount: 'Amount',
  share: 'Share',
  vatAmount: 'VAT',
  status: 'Invoice basis',
  splitTitle: 'Split on units',
  splitCaption: 'Cost per unit',
  splitEqually: 'Split equally on {units}',
  split: { equal: 'Equally on all units', byParticipants: 'By number of participants', allOnOne: 'All on {unit}' },
  payer: 'Paid by',
  payerGone: 'The unit chosen no longer takes part. {unit} pays until you choose another.',
  withdrawn: '{unit} has withdrawn. {reason}.',
  splitLabel: 'How the cost is split',
  splitSaved: 'The split is saved.',
  splitConflict: '{who} changed the group at the same time. What holds now: {split}. Choose again if yours is to stand.',
  oneUnit: 'One unit bears the whole cost.',
  units: '{count} units',
  noNumber: {
    notStated: 'No price stated',
    coordinatorDecides: 'The coordinator decides the price',
    countedElsewhere: 'Paid in another group',
    advice: 'No amount is shown and no invoice basis is made until a price has been decided and entered in a price list.'
  },
  invoice: {
    coordinatorsOnly: 'Only the coordinators see and create the invoice basis. They choose how the cost is shared, too.',
    title: 'Invoice basis',
    create: 'Create invoice basis',
    update: 'Update the basis',
    toInvoice: 'Ready to invoice',
    creating: 'Creating the basis …',
    saved: 'The basis is saved: {count} rows, {total}.',
    savedOne: 'The basis is saved: one row, {total}.',
    partly: '{saved} of {of} rows were saved. {problem} Press again, nothing is written twice.',
    columns: 'The basis is saved, but the amount in the lists’ columns could not be updated: {problem} Press again.',
    differs: 'The basis shows another split than the one chosen. Update the basis.',
    locked: 'The basis has been handed over for invoicing and is not changed from here.',
    statusOf: { draft: 'Draft', toInvoice: 'Ready to invoice', invoiced: 'Invoiced', cancelled: 'Cancelled' },
    notCreated: 'Not created',
    note: 'One row per unit. Amounts exclude VAT where the price list states VAT.',
    costCentre: 'Cost centre'
  }
};
