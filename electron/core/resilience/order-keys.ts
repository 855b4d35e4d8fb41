import { assertNever } from '../../../shared/model/assert-never.ts';
import type { KeyId } from '../../../shared/model/ids.ts';
import type { KeyStanding } from '../../../shared/model/key.ts';
import type { KeyRotation } from '../../../shared/model/provider.ts';

export interface KeySituation {
  /** By position. */
  readonly keys: readonly KeyId[];
  readonly standing: (id: KeyId) => KeyStanding;
  /** Its quota of the day is used up. */
  readonly isOut: (id: KeyId) => boolean;
}

export interface KeyOrderQuestion extends KeySituation {
  readonly rotation: KeyRotation;
  /** The key that answered last in this conversation. */
  readonly stickyKeyId?: KeyId;
  /** The key that was used last at all. */
  readonly lastUsedId?: KeyId;
}

/** The keys that can be used now, in the order to try them. Pure. */
export function orderKeys(question: KeyOrderQuestion): readonly KeyId[] {
  const { keys, rotation, stickyKeyId, lastUsedId } = question;
  const usable = (ordered: readonly KeyId[]) => ordered.filter((id) => isUsable(question, id));
  switch (rotation) {
    case 'sticky':
      return usable([...keys.filter((id) => id === stickyKeyId), ...keys.filter((id) => id !== stickyKeyId)]);
    case 'round-robin':
      return usable(startAfter(keys, lastUsedId));
    case 'fill-first':
      return usable(keys);
    default:
      return assertNever(rotation);
  }
}

/** The earliest time one of the keys can be used again; undefined where none comes back by itself. */
export function comesBackAt(situation: KeySituation, dayEndsAt: number): number | undefined {
  const times = situation.keys.flatMap((id) => keyComesBackAt(situation, id, dayEndsAt) ?? []);
  return times.length === 0 ? undefined : Math.min(...times);
}

function isUsable({ standing, isOut }: KeySituation, id: KeyId): boolean {
  return standing(id).state === 'usable' && !isOut(id);
}

function startAfter(keys: readonly KeyId[], lastUsedId: KeyId | undefined): readonly KeyId[] {
  const next = lastUsedId === undefined ? 0 : keys.indexOf(lastUsedId) + 1;
  return [...keys.slice(next), ...keys.slice(0, next)];
}

/** A key with a used-up quota that also cools comes back when both are over. */
function keyComesBackAt({ standing, isOut }: KeySituation, id: KeyId, dayEndsAt: number): number | undefined {
  const quotaResetsAt = isOut(id) ? dayEndsAt : undefined;
  const current = standing(id);
  switch (current.state) {
    case 'usable':
      return quotaResetsAt;
    case 'cooling':
    case 'out':
      return current.until === undefined ? undefined : Math.max(current.until, quotaResetsAt ?? 0);
    case 'refused':
      return undefined;
    default:
      return assertNever(current);
  }
}
