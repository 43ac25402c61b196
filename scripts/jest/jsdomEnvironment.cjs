/**
 * Jest's jsdom, with what every browser of the product has and jsdom has not: these are Node's own.
 */
const { TestEnvironment } = require('jest-environment-jsdom');

const asInNode = ['structuredClone', 'TextEncoder', 'TextDecoder', 'fetch', 'Headers', 'Request', 'Response', 'Blob'];

class BrowserLikeEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    for (const name of asInNode) this.global[name] ??= globalThis[name];
    if (this.global.crypto?.subtle === undefined)
      Object.defineProperty(this.global, 'crypto', { value: globalThis.crypto, configurable: true });
  }
}

module.exports = BrowserLikeEnvironment;
