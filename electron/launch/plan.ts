import type { LaunchOptions } from './options.ts';

/** What is there to start the bench with. */
export interface Found {
  /** The Electron program, or null. */
  readonly electron: string | null;
  /** An installed browser that has an app mode, or null. */
  readonly browser: string | null;
  /** A machine without a screen cannot show either. */
  readonly hasScreen: boolean;
}

/** How the bench will be shown, and the one line that says why it is not the desktop app. */
export type LaunchPlan =
  | { readonly show: 'desktop'; readonly electron: string }
  | { readonly show: 'browser'; readonly browser: string; readonly reason: string | null }
  | { readonly show: 'url'; readonly reason: string | null };

/** The desktop app when it can be had, else the same app in a browser's app mode, else its address. */
export function planLaunch(options: Pick<LaunchOptions, 'noOpen' | 'browser'>, found: Found): LaunchPlan {
  if (options.noOpen) return { show: 'url', reason: null };
  if (!found.hasScreen)
    return { show: 'url', reason: 'There is no screen here: open this address in a browser, once.' };
  if (found.electron !== null && !options.browser) return { show: 'desktop', electron: found.electron };
  const reason = options.browser
    ? null
    : 'The desktop runtime is not installed (npm start -- --download-electron fetches it): using a browser.';
  if (found.browser !== null) return { show: 'browser', browser: found.browser, reason };
  return { show: 'url', reason: 'No Chromium, Chrome or Edge was found: open this address in a browser, once.' };
}

/** A Linux session without X or Wayland has nowhere to put a window. */
export function hasScreen(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
}
