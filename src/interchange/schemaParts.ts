import * as v from 'valibot';
import { dayLengths, isIsoDate, isoDate, keyFrom, ore, sectors, stepForms } from '../rules';
import type { Citation, IsoDate, Key, Ore, Stated, StepForm, StepLength, Text, Threshold } from '../rules';

/**
 * Schemas of what versions, packs and cases are made of. A message that is a code of `fileProblem` becomes the reason.
 */
export const wordSchema = v.pipe(v.string(), v.nonEmpty('file.empty'));
export const wholeSchema = v.pipe(v.number(), v.safeInteger('file.notWhole'));

export const daySchema: v.GenericSchema<unknown, IsoDate> = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'file.notADay'),
  v.check(isIsoDate, 'file.notADay'),
  v.transform(isoDate),
);

export const amountSchema: v.GenericSchema<unknown, Ore> = v.pipe(wholeSchema, v.transform(ore));

/** A key of one kind of thing. */
export function keySchema<K extends Key<string>>(): v.GenericSchema<unknown, K> {
  return v.pipe(
    wordSchema,
    v.transform((text) => keyFrom<K>(text)),
  );
}

export const textSchema: v.GenericSchema<unknown, Text> = v.strictObject({ sv: v.string(), en: v.string() });
export const shareSchema: v.GenericSchema<unknown, Threshold> = v.strictObject({
  numerator: wholeSchema,
  denominator: wholeSchema,
});
export const rangeSchema = v.strictObject({ least: wholeSchema, most: wholeSchema });

/** What a source says of a figure: that it is so, that there is none, or nothing. */
export function statedSchema<T>(value: v.GenericSchema<unknown, T>): v.GenericSchema<unknown, Stated<T>> {
  return v.variant('kind', [
    v.strictObject({ kind: v.literal('stated'), value }),
    v.strictObject({ kind: v.literal('none') }),
    v.strictObject({ kind: v.literal('notStated') }),
  ]);
}

export const citationSchema: v.GenericSchema<unknown, Citation> = v.strictObject({
  publisher: v.string(),
  page: v.string(),
  dated: v.union([v.literal('undated'), daySchema]),
  heading: v.string(),
});

export const stepFormSchema: v.GenericSchema<unknown, StepForm> = v.picklist(stepForms);
export const stepLengthSchema: v.GenericSchema<unknown, StepLength> = v.variant('kind', [
  v.strictObject({ kind: v.picklist(['minutes', 'days']), least: wholeSchema, most: wholeSchema }),
  v.strictObject({ kind: v.picklist(dayLengths) }),
]);
export const sectorSchema = v.picklist(sectors);
