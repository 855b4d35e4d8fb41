import { assertNever } from '../../../shared/model/assert-never.ts';
import type { ModelRow } from '../../../shared/model/language-model.ts';
import type { ProviderRow } from '../../../shared/model/provider.ts';

/**
 * The provider row as it holds for one model. A model that speaks another wire than its provider gets a row of that
 * wire: the same auth and extra headers, and what the provider says about that wire. Quirks of the provider's own wire
 * do not carry over.
 */
export function rowForModel(row: ProviderRow, model: ModelRow): ProviderRow {
  if (model.wire === undefined || model.wire === row.wire) return row;
  const other: OtherWire = row.alsoSpeaks?.find(({ wire }) => wire === model.wire) ?? { wire: model.wire, quirks: {} };
  const base = { ...row, baseUrl: appendPath(row.baseUrl, other.basePath ?? '') };
  const headers = extraHeaders(row, other);
  switch (other.wire) {
    case 'openai-chat':
      return { ...base, wire: other.wire, quirks: { ...other.quirks, ...headers } };
    case 'openai-responses':
      return { ...base, wire: other.wire, quirks: { ...other.quirks, ...headers } };
    case 'anthropic-messages':
      return { ...base, wire: other.wire, quirks: { ...other.quirks, ...headers } };
    case 'gemini':
      return { ...base, wire: other.wire, quirks: { ...other.quirks, ...headers } };
    default:
      return assertNever(other);
  }
}

type OtherWire = NonNullable<ProviderRow['alsoSpeaks']>[number];

/** A person's own base URL may name the path already. */
function appendPath(baseUrl: string, path: string): string {
  return baseUrl.endsWith(path) ? baseUrl : baseUrl + path;
}

function extraHeaders(row: ProviderRow, other: OtherWire): { readonly extraHeaders?: Record<string, string> } {
  const headers = { ...row.quirks.extraHeaders, ...other.quirks.extraHeaders };
  return Object.keys(headers).length === 0 ? {} : { extraHeaders: headers };
}
