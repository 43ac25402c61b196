import * as React from 'react';
import shell from './page.module.scss';
import { themeVariables, type HostTheme } from './theme';

const ThemeContext = React.createContext<HostTheme>({ scheme: 'light' });

/** Sets the colours that everything inside is drawn with, and the language it is read in. */
export function ThemeScope({
  theme,
  lang,
  children,
}: {
  readonly theme: HostTheme;
  readonly lang: string;
  readonly children: React.ReactNode;
}): JSX.Element {
  return (
    <ThemeContext.Provider value={theme}>
      <div data-diplomera="" className={shell.root} lang={lang} style={themeVariables(theme)}>
        {children}
      </div>
    </ThemeContext.Provider>
  );
}

/** The host's looks, for the few controls that do not draw with custom properties. */
export function useHostTheme(): HostTheme {
  return React.useContext(ThemeContext);
}
