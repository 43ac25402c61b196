/** The Swedish days without sessions, in the order of the year; their names are in the loc files. */
export const closedDayKeys = [
  'newYearsDay', 'twelfthNight', 'epiphany', 'maundyThursday', 'goodFriday', 'easterSaturday', 'easterSunday', 'easterMonday', 'walpurgisNight', 'mayDay', 'ascensionDay',
  'whitsunEve', 'whitSunday', 'nationalDay', 'midsummerEve', 'midsummerDay', 'allSaintsEve', 'allSaintsDay', 'christmasEve', 'christmasDay', 'boxingDay', 'newYearsEve',
] as const;
export type ClosedDayKey = (typeof closedDayKeys)[number];
