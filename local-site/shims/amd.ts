/** As much of an AMD loader as a shipped SPFx bundle asks for: `define`, and scripts that may use it. */
type Factory = (...dependencies: readonly unknown[]) => unknown;
interface Definition {
  readonly dependencies: readonly string[];
  readonly factory: Factory;
}

const provided = new Map<string, unknown>();
let latest: Definition | undefined;

/** Makes a module known by name to the scripts loaded after it. */
export function provide(name: string, module: unknown): void {
  provided.set(name, module);
}

/** The module of that name; throws an Error naming it when a bundle asks for something no shim stands in for. */
export function required(name: string): unknown {
  if (!provided.has(name)) throw new Error(`The bundle asks for "${name}", which the local host does not have.`);
  return provided.get(name);
}

/**
 * Puts `define` in the window, and what a bundle of ES modules asks instead of it, `localHostModule`. Scripts that have
 * a global of their own (React) must have run before.
 */
export function installDefine(): void {
  const define = (...parts: readonly unknown[]): void => {
    const factory = parts[parts.length - 1];
    const dependencies = parts.find(Array.isArray) ?? [];
    latest = {
      dependencies: dependencies.map(String),
      factory: typeof factory === 'function' ? (factory as Factory) : () => factory,
    };
  };
  Object.assign(window, { define: Object.assign(define, { amd: {} }), localHostModule: required });
}

/**
 * Loads a script by a real script tag (a bundle reads its own address from `document.currentScript`) and answers with
 * the module it defined. Rejects when the script cannot be loaded, defines nothing, or asks for an unknown module. A
 * bundle built from source is ES modules (`.mjs`): what it exports by default is the module.
 */
export async function loadModule(address: string): Promise<unknown> {
  if (address.endsWith('.mjs')) {
    const module: { readonly default: unknown } = await import(address);
    return module.default;
  }
  const { dependencies, factory } = await definitionFrom(address);
  return factory(...dependencies.map(required));
}

function definitionFrom(address: string): Promise<Definition> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onerror = () => reject(new Error(`${address} could not be loaded.`));
    // The load event comes directly after the script has run, before any other script can define something.
    script.onload = () => {
      const definition = latest;
      latest = undefined;
      if (definition === undefined) reject(new Error(`${address} defined no module.`));
      else resolve(definition);
    };
    document.head.append(script);
  });
}
