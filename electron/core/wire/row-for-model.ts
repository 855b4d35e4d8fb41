import { assertNever } from '../../../shared/model/assert-never.ts';
import type { ModelRow } from '../../../shared/model/language-model.ts';
import type { ProviderRow } from '../../../shared/model/provider.ts';

/**
 * The provider row as it holds for one model. A model that speaks another wire than its provider gets a row of that
 * wire: same address, auth and extra headers, but none of the quirks, which belong to the provider's own wire.
 */
export function rowForModel(row: ProviderRow, model: ModelRow): ProviderRow {
  if (model.wire === undefined || model.wire === row.wire) return row;
  const { extraHeaders } = row.quirks;
  const quirks = extraHeaders === undefined ? {} : { extraHeaders };
  switch (model.wire) {
    case 'openai-chat':
      return { ...row, wire: 'openai-chat', quirks };
    case 'openai-responses':
      return { ...row, wire: 'openai-responses', quirks };
    case 'anthropic-messages':
      return { ...row, wire: 'anthropic-messages', quirks };
    case 'gemini':
      return { ...row, wire: 'gemini', quirks };
    default:
      return assertNever(model.wire);
  }
}
