/**
 * How long the device's own store may take to answer. It needs milliseconds; one that hangs would hold up what can be
 * sent anyway.
 */
const patience = 1_000;

/**
 * Asks the browser's own store something. Whatever keeps it from answering (there is none, it is forbidden, full,
 * broken or never answers) comes as a rejection within `patience` milliseconds: some browsers throw at once, some never
 * come back.
 */
export async function askDevice<T>(ask: () => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the device has not answered')), patience);
  });
  try {
    return await Promise.race([ask(), late]);
  } finally {
    clearTimeout(timer);
  }
}
