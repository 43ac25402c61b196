import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { HostTheme } from '../ui/theme';

/**
 * The looks of the SharePoint section that shows a web part. Neutral colours are ours unless the section has a colour
 * of its own.
 */
export function themeOfSection(section: IReadonlyTheme | undefined): HostTheme {
  const { palette = {}, semanticColors = {}, isInverted = false } = section ?? {};
  const background = semanticColors.bodyBackground;
  const wanted = {
    brand: semanticColors.primaryButtonBackground,
    'brand-hover': semanticColors.primaryButtonBackgroundHovered,
    'on-brand': semanticColors.primaryButtonText,
    'brand-ink': palette.themePrimary,
    link: semanticColors.link,
    canvas: background !== undefined && !isWhite(background) ? background : undefined,
  };
  const overrides = Object.fromEntries(Object.entries(wanted).filter(([, colour]) => colour !== undefined));
  return { scheme: isInverted ? 'dark' : 'light', overrides };
}

/** Teams names its looks "default", "dark", "contrast" (and "glass" on phones, which is dark). */
export function themeOfTeams(name: string): HostTheme {
  if (name === 'contrast') return { scheme: 'contrast' };
  return { scheme: name === 'dark' || name === 'glass' ? 'dark' : 'light' };
}

const isWhite = (colour: string): boolean => /^(#fff(fff)?|white)$/i.test(colour.trim());
