/** What the tests use of jsdom, which ships no types of its own. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string, options: { readonly url: string; readonly runScripts: 'outside-only' });
    readonly window: { eval(script: string): unknown; close(): void; document: { cookie: string } };
  }
}
