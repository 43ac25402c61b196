import * as v from 'valibot';

/** The state of a process that has just collected its garbage. */
export const measureSchema = v.object({
  /** Bytes. */
  resident: v.number(),
  /** The most it has been since the process began. */
  mostResident: v.number(),
  heap: v.number(),
  /** Sockets, timers and files that keep the process alive. */
  handles: v.number(),
  /** Bytes of the site's database and its log. */
  database: v.number(),
});
export type Measure = v.InferOutput<typeof measureSchema>;

/** The first thing the measured site says. */
export const startedSchema = v.object({ siteUrl: v.string() });
export type Started = v.InferOutput<typeof startedSchema>;
