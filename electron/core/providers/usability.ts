import type { ProviderId } from '../../../shared/model/ids.ts';
import type { KeyView } from '../../../shared/model/key.ts';
import type { ProviderRow } from '../../../shared/model/provider.ts';
import type { EffectiveProvider } from './effective-provider.ts';
import { isOver } from './follow-replacements.ts';
import type { KnownModel } from './known-models.ts';

/** What usability depends on beside the directory. */
export interface Standing {
  readonly keys: readonly Pick<KeyView, 'providerId' | 'hasSecret'>[];
  readonly now: number;
}

export function needsKey(row: Pick<ProviderRow, 'auth'>): boolean {
  return row.auth !== 'none';
}

/** Whether a message could be sent to the provider now. A local server counts once it has told its models. */
export function isProviderUsable(
  provider: EffectiveProvider,
  models: readonly KnownModel[],
  { keys }: Standing,
): boolean {
  const { row, isEnabled } = provider;
  if (!isEnabled) return false;
  if (needsKey(row) && !hasKey(row.id, keys)) return false;
  return row.kind !== 'local' || models.length > 0;
}

/** Whether a message could be sent to the model now, given that its provider is usable. */
export function isModelUsable({ isEnabled, row }: KnownModel, { now }: Standing): boolean {
  return isEnabled && !isOver(row, now);
}

function hasKey(id: ProviderId, keys: Standing['keys']): boolean {
  return keys.some(({ providerId, hasSecret }) => providerId === id && hasSecret);
}
