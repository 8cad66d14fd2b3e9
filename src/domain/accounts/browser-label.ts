import Bowser from 'bowser';

/** Longer ones are cut (characters): browsers send about 120, and this is read at every sign-in. */
const longestUserAgent = 512;

/** What learners call them, where the library's name is longer. */
const shortNames: Record<string, string> = {
  'Microsoft Edge': 'Edge',
  'Samsung Internet for Android': 'Samsung Internet',
  'Chrome OS': 'ChromeOS',
  macOS: 'Mac',
};

/**
 * "Firefox on Linux" from a User-Agent, so that learners can tell their sessions apart; null if it
 * says nothing.
 */
export function browserLabel(userAgent: string | null | undefined): string | null {
  if (!userAgent) return null;
  const { browser, os, platform } = Bowser.parse(userAgent.slice(0, longestUserAgent));
  const device = platform.vendor === 'Apple' ? platform.model : undefined;
  const names = [browser.name, device ?? os.name].flatMap((name) =>
    name ? [shortNames[name] ?? name] : [],
  );
  return names.join(' on ') || null;
}
