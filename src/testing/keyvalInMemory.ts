/**
 * Stands in for the device's store in tests of components: `jest.mock('idb-keyval', () =>
 * jest.requireActual('../testing/keyvalInMemory'))`.
 */
export const held = new Map<string, unknown>();

export const get = (key: string): Promise<unknown> => Promise.resolve(held.get(key));
export const set = async (key: string, value: unknown): Promise<void> => {
  held.set(key, value);
};
export const del = async (key: string): Promise<void> => {
  held.delete(key);
};
export const update = async (key: string, change: (before: unknown) => unknown): Promise<void> => {
  held.set(key, change(held.get(key)));
};
export const entries = (): Promise<[string, unknown][]> => Promise.resolve([...held]);
export const delMany = async (keys: readonly string[]): Promise<void> => {
  for (const key of keys) held.delete(key);
};
