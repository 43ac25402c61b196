import * as v from 'valibot';
import type { Digest } from '../lists/digest';

const legacySchema = v.object({
  formDigestValue: v.pipe(v.string(), v.regex(/^0x[0-9A-Fa-f]+,.+/)),
  formDigestTimeoutSeconds: v.pipe(v.number(), v.minValue(1)),
});

/**
 * The digest SharePoint has written into its page, so that the first write need not ask for one. It says itself when it
 * was made, since a page may have been open for long before the web part was added to it. Undefined where the host has
 * none (Teams).
 */
export function pageDigest(legacyPageContext: unknown): Digest | undefined {
  const read = v.safeParse(legacySchema, legacyPageContext);
  if (!read.success) return undefined;
  const { formDigestValue: value, formDigestTimeoutSeconds: seconds } = read.output;
  const made = Date.parse(value.slice(value.indexOf(',') + 1));
  return Number.isNaN(made) ? undefined : { value, expires: made + seconds * 1000 };
}
