/** The address a link may lead to, or nothing: only web pages and mail, and only with a full address. */
export function linkAddress(href: string): string | undefined {
  const url = URL.parse(href.trim());
  return url && allowedProtocols.has(url.protocol) ? url.href : undefined;
}

const allowedProtocols: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);
