/**
 * Takes the place of the typed module that the SPFx build writes next to each style sheet, until it has been written.
 */
declare module '*.module.scss' {
  const styles: Readonly<Record<string, string>>;
  export default styles;
}
