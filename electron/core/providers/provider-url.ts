import type { ProviderRow } from '../../../shared/model/provider.ts';

/** A path of a provider's row as a whole address, read like a link on a page at the base URL. */
export function providerUrl(row: ProviderRow, path: string): string {
  return new URL(path, `${row.baseUrl}/`).href;
}
