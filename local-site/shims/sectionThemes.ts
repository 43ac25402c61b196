/**
 * The themes of a SharePoint section, as `onThemeChanged` gets them: the plain one, and a dark one that is inverted.
 */
export const sectionThemes = {
  default: {
    isInverted: false,
    palette: { themePrimary: '#0f6cbd', white: '#ffffff', neutralPrimary: '#242424' },
    semanticColors: {
      bodyBackground: '#ffffff',
      bodyText: '#242424',
      link: '#115ea3',
      primaryButtonBackground: '#0f6cbd',
      primaryButtonBackgroundHovered: '#115ea3',
      primaryButtonText: '#ffffff',
    },
  },
  dark: {
    isInverted: true,
    palette: { themePrimary: '#62abf5', white: '#1f1f1f', neutralPrimary: '#ffffff' },
    semanticColors: {
      bodyBackground: '#1f1f1f',
      bodyText: '#ffffff',
      link: '#7ab8f7',
      primaryButtonBackground: '#115ea3',
      primaryButtonBackgroundHovered: '#0f6cbd',
      primaryButtonText: '#ffffff',
    },
  },
};
