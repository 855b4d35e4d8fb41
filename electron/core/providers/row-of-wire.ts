import type { ProviderRow } from '../../../shared/model/provider.ts';
import type { WireName } from '../../../shared/model/wire.ts';

/** The row as it holds for models that speak `wire`: the address and the quirks the provider states for that wire. */
export function rowOfWire(row: ProviderRow, wire: WireName | undefined): ProviderRow {
  if (wire === undefined || wire === row.wire) return row;
  const other = row.alsoSpeaks?.find((candidate) => candidate.wire === wire);
  if (!other) return row;
  const { basePath = '', ...spoken } = other;
  return { ...row, baseUrl: `${row.baseUrl}${basePath}`, ...spoken };
}
