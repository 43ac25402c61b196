/** What the host says of its looks: a SharePoint section's theme or Teams' default, dark and contrast. */
export interface HostTheme {
  readonly scheme: Scheme;
  /** Neutral and brand colours of the host, where it has some; our own are used for the rest. */
  readonly overrides?: Partial<Record<ThemeToken, string>>;
}
export type Scheme = 'light' | 'dark' | 'contrast';

const light = {
  canvas: '#f5f5f5',
  surface: '#ffffff',
  'surface-2': '#fafafa',
  'surface-3': '#f0f0f0',
  hover: '#f5f5f5',
  selected: '#ebf3fc',
  fg: '#242424',
  'fg-2': '#424242',
  'fg-3': '#5c5c5c',
  disabled: '#8a8a8a',
  line: '#e6e6e6',
  'line-2': '#d1d1d1',
  'line-strong': '#6e6e6e',
  'card-edge': 'transparent',
  brand: '#0f6cbd',
  'brand-hover': '#115ea3',
  'on-brand': '#ffffff',
  'brand-ink': '#0f6cbd',
  link: '#115ea3',
  'brand-line': '#b4d6fa',
  warm: '#c2560c',
  'warm-fg': '#8a3b00',
  'warm-tint': '#fff5ec',
  'warm-line': '#f2c79d',
  ok: '#107c10',
  'ok-fg': '#0e640e',
  'ok-tint': '#f1faf1',
  'ok-line': '#a9dca9',
  bad: '#c50f1f',
  'bad-fg': '#a80d1a',
  'bad-tint': '#fdf3f4',
  'bad-line': '#eeacb2',
  focus: '#000000',
  'focus-gap': '#ffffff',
  mark: '#0f4a7d',
  'on-mark': '#ffffff',
  scheme: 'light',
  shadow: '0 1px 2px rgba(0,0,0,.10), 0 0 1px rgba(0,0,0,.14)',
  'shadow-8': '0 4px 12px rgba(0,0,0,.14), 0 0 2px rgba(0,0,0,.12)',
};
export type ThemeToken = keyof typeof light;

const dark: Record<ThemeToken, string> = {
  canvas: '#1f1f1f',
  surface: '#292929',
  'surface-2': '#2e2e2e',
  'surface-3': '#383838',
  hover: '#333333',
  selected: '#12304b',
  fg: '#ffffff',
  'fg-2': '#e0e0e0',
  'fg-3': '#b8b8b8',
  disabled: '#858585',
  line: '#3b3b3b',
  'line-2': '#525252',
  'line-strong': '#9e9e9e',
  'card-edge': 'transparent',
  brand: '#115ea3',
  'brand-hover': '#0f6cbd',
  'on-brand': '#ffffff',
  'brand-ink': '#62abf5',
  link: '#7ab8f7',
  'brand-line': '#2b5f92',
  warm: '#f0913f',
  'warm-fg': '#ffbf85',
  'warm-tint': '#3a2717',
  'warm-line': '#7a4d24',
  ok: '#5ec75e',
  'ok-fg': '#9fd89f',
  'ok-tint': '#17301a',
  'ok-line': '#2f6b33',
  bad: '#ee6d77',
  'bad-fg': '#f5b3b9',
  'bad-tint': '#352022',
  'bad-line': '#8a3a42',
  focus: '#ffffff',
  'focus-gap': '#000000',
  mark: '#141414',
  'on-mark': '#ffffff',
  scheme: 'dark',
  shadow: '0 1px 2px rgba(0,0,0,.40), 0 0 1px rgba(0,0,0,.50)',
  'shadow-8': '0 4px 12px rgba(0,0,0,.5), 0 0 2px rgba(0,0,0,.5)',
};

// Teams' high contrast: states are white, the word and the icon carry them.
const contrast: Record<ThemeToken, string> = {
  canvas: '#000000',
  surface: '#000000',
  'surface-2': '#000000',
  'surface-3': '#000000',
  hover: '#1a1a1a',
  selected: '#00343a',
  fg: '#ffffff',
  'fg-2': '#ffffff',
  'fg-3': '#ffffff',
  disabled: '#3ff23f',
  line: '#ffffff',
  'line-2': '#ffffff',
  'line-strong': '#ffffff',
  'card-edge': '#ffffff',
  brand: '#1aebff',
  'brand-hover': '#ffff00',
  'on-brand': '#000000',
  'brand-ink': '#1aebff',
  link: '#ffff00',
  'brand-line': '#1aebff',
  warm: '#ffff00',
  'warm-fg': '#ffffff',
  'warm-tint': '#000000',
  'warm-line': '#ffff00',
  ok: '#ffffff',
  'ok-fg': '#ffffff',
  'ok-tint': '#000000',
  'ok-line': '#ffffff',
  bad: '#ffffff',
  'bad-fg': '#ffffff',
  'bad-tint': '#000000',
  'bad-line': '#ffffff',
  focus: '#ffff00',
  'focus-gap': '#000000',
  mark: '#000000',
  'on-mark': '#ffffff',
  scheme: 'dark',
  shadow: 'none',
  'shadow-8': 'none',
};

const schemes: Record<Scheme, Record<ThemeToken, string>> = { light, dark, contrast };

/** The custom properties (`--fg` and so on) that every style of the product is drawn with. */
export function themeVariables(theme: HostTheme): Record<`--${string}`, string> {
  const variables: Record<`--${string}`, string> = {
    '--font': "'Segoe UI', 'Segoe UI Web (West European)', 'Helvetica Neue', sans-serif",
  };
  for (const [token, value] of Object.entries({ ...schemes[theme.scheme], ...theme.overrides }))
    variables[`--${token}`] = value;
  return variables;
}
