/** Longest address Windows hands to a browser. */
const maxCharacters = 2_081;

/** The address to open outside the app, or undefined where it must not leave: files, scripts, credentials, programs. */
export function externalAddress(url: string): string | undefined {
  const parsed = URL.parse(url);
  if (!parsed || (parsed.protocol !== 'https:' && parsed.protocol !== 'http:')) return undefined;
  if (parsed.username !== '' || parsed.password !== '') return undefined;
  return parsed.href.length <= maxCharacters ? parsed.href : undefined;
}
