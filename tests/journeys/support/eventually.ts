import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits for what becomes true by itself, such as a row that the page is just saving: asks again until the assertion
 * holds. Rejects with the last answer when it still does not hold `within` so many milliseconds.
 */
export async function eventually(
  assertion: () => void | Promise<void>,
  { within = 5_000 }: { readonly within?: number } = {},
): Promise<void> {
  const deadline = Date.now() + within;
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (Date.now() >= deadline) {
        const last = error instanceof Error ? error.message : String(error);
        throw new Error(`Not so after ${within} ms of asking again and again. The last answer:\n${last}`, {
          cause: error,
        });
      }
    }
    await pause(50);
  }
}
