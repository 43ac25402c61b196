import type { HostSettings } from './hostSettings';

type ThemeHandler = (theme: string) => void;

/** Stands in for the Teams client's script, as SPFx hands it to a web part that runs inside Teams. */
export function teamsScript({ theme, language, user }: HostSettings): {
  readonly app: object;
  readonly themeChanged: ThemeHandler;
} {
  const handlers: ThemeHandler[] = [];
  const app = {
    getContext: async () => ({
      app: { theme, locale: language.toLowerCase(), host: { name: 'teamsModern', clientType: 'web' } },
      // Teams hands a deep link's target over here, not in the address.
      page: {
        id: 'min-diplomering',
        frameContext: 'content',
        subPageId: decodeURIComponent(window.location.hash.slice(1)),
      },
      user: { userPrincipalName: user.email, displayName: user.displayName },
    }),
    registerOnThemeChangeHandler: (handler: ThemeHandler) => {
      handlers.push(handler);
    },
    notifySuccess: () => undefined,
    notifyAppLoaded: () => undefined,
  };
  return { app, themeChanged: (name) => handlers.forEach((handler) => handler(name)) };
}
