/** As much of Sass 1.44 (the compiler that SPFx itself uses) as a style sheet takes to become CSS. */
declare module 'sass' {
  export function renderSync(options: { readonly file: string }): {
    readonly css: { toString(): string };
    readonly stats: { readonly includedFiles: readonly string[] };
  };
}
