import * as React from 'react';
import shell from './shell.module.scss';
import { themeVariables, type HostTheme } from './theme';

/** Sets the colours that everything inside is drawn with, and the language it is read in. */
export function ThemeScope({ theme, lang, children }: { readonly theme: HostTheme; readonly lang: string; readonly children: React.ReactNode }): JSX.Element {
  return <div data-diplomera="" className={shell.root} lang={lang} style={themeVariables(theme)}>{children}</div>;
}
