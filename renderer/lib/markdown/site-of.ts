import type { Citation } from '../../../shared/model/message.ts';

/** The host a citation leads to, without "www."; nothing for a document without an address. */
export function siteOf(citation: Citation): string | undefined {
  const host = citation.url === undefined ? undefined : URL.parse(citation.url)?.hostname;
  return host ? host.replace(/^www\./, '') : undefined;
}
