/** What can be the matter with the device's store. `well` keeps everything. */
export type StorageFault =
  | 'well'
  | 'missing'
  | 'forbidden'
  | 'will not open'
  | 'full'
  | 'cannot be read'
  | 'never answers';

export interface DeviceStorage {
  /** From now on; what lies there stays. */
  set(fault: StorageFault): void;
  /** Names of all that lies on the device; an empty list is nothing. */
  readonly kept: () => readonly string[];
  /** Gives the process back as it was. */
  close(): void;
}

/** An open connection, as the product's key-value library uses it. */
interface Connection {
  onclose: (() => void) | null;
  readonly transaction: () => { readonly objectStore: () => unknown };
}
interface Request {
  result: unknown;
  error: DOMException | null;
  onsuccess?: () => void;
  onerror?: () => void;
  onupgradeneeded?: () => void;
}

/**
 * Puts an IndexedDB of one object store in the process, in memory, whose faults are those browsers really have: there
 * is none, it throws at once (a sandboxed frame), refuses to open (private browsing), has no room left (the transaction
 * aborts), cannot read what is there, or never answers. Only what the product uses is there.
 */
export function deviceStorage(): DeviceStorage {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB');
  const held = new Map<string, unknown>();
  let fault: StorageFault = 'well';
  let connection: Connection | undefined;
  const later = (tell: (() => void) | undefined): void => {
    if (fault !== 'never answers') setTimeout(() => tell?.(), 0);
  };
  const refusal = (name: string): DOMException => new DOMException(`the device's store: ${name}`, name);

  const transaction = (): ReturnType<Connection['transaction']> => {
    const whole: { error: DOMException | null; oncomplete?: () => void; onabort?: () => void } = { error: null };
    const answered = (work: () => unknown): Request => {
      const request: Request = { result: undefined, error: null };
      later(() => {
        if (fault === 'cannot be read') request.error = refusal('UnknownError');
        else request.result = work();
        later(() => (request.error === null ? request.onsuccess : request.onerror)?.call(request));
      });
      return request;
    };
    const written = (work: () => void): Request => {
      const request: Request = { result: undefined, error: null };
      later(() => {
        if (fault === 'full') whole.error = refusal('QuotaExceededError');
        else work();
        (whole.error === null ? whole.oncomplete : whole.onabort)?.();
      });
      return request;
    };
    const store = {
      transaction: whole,
      get: (key: string) => answered(() => structuredClone(held.get(key))),
      put: (value: unknown, key: string) => {
        const copy: unknown = structuredClone(value);
        return written(() => held.set(key, copy));
      },
      // Taking away needs no room.
      delete: (key: string) => {
        later(() => {
          held.delete(key);
          whole.oncomplete?.();
        });
      },
    };
    return { objectStore: () => store };
  };
  const factory = {
    open(): Request {
      if (fault === 'forbidden') throw refusal('SecurityError');
      const request: Request = { result: undefined, error: null };
      // The store opens and then falls silent: a connection that never opens would be waited for in the tests to come
      // as well.
      setTimeout(() => {
        if (fault === 'will not open') {
          request.error = refusal('InvalidStateError');
          return request.onerror?.();
        }
        connection = { onclose: null, transaction };
        request.result = connection;
        request.onsuccess?.();
      }, 0);
      return request;
    },
  };
  const install = (): void =>
    Object.defineProperty(globalThis, 'indexedDB', {
      configurable: true,
      value: fault === 'missing' ? undefined : factory,
    }) && undefined;
  install();
  return {
    kept: () => [...held].filter(([, value]) => !(Array.isArray(value) && value.length === 0)).map(([key]) => key),
    set(next) {
      fault = next;
      install();
      // The library keeps its connection for the page's life; another fault is another page.
      connection?.onclose?.();
    },
    close() {
      connection?.onclose?.();
      if (before === undefined) Reflect.deleteProperty(globalThis, 'indexedDB');
      else Object.defineProperty(globalThis, 'indexedDB', before);
    },
  };
}
