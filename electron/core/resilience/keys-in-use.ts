import type { Failure } from '../../../shared/model/failure.ts';
import type { KeyId, ProviderId } from '../../../shared/model/ids.ts';
import type { KeyQuota, KeyStanding } from '../../../shared/model/key.ts';
import type { KeyRotation } from '../../../shared/model/provider.ts';
import type { Clock } from '../ports/clock.ts';
import type { StateStore } from '../ports/stores.ts';
import { keepStates } from './kept-states.ts';
import { type KeyEvent, KeyState, standingOf, stepKey, usableKey } from './key-ring.ts';
import { createLastKeys } from './last-keys.ts';
import { comesBackAt, type KeySituation, orderKeys } from './order-keys.ts';
import type { Quotas } from './quotas.ts';

export interface KeyRingPorts {
  readonly clock: Clock;
  readonly states: StateStore;
  readonly quotas: Pick<Quotas, 'isOut'>;
  /** The next local midnight, in epoch milliseconds. */
  readonly dayEndsAt: () => number;
}

export interface KeyQuestion {
  readonly providerId: ProviderId;
  /** By position. */
  readonly keys: readonly { readonly id: KeyId; readonly quota?: KeyQuota }[];
  readonly rotation: KeyRotation;
  readonly conversationId?: string;
}

export interface KeyOrder {
  /** In the order to try them. */
  readonly usable: readonly KeyId[];
  /** When the first key can be used again, where none can be used now and one comes back by itself. */
  readonly resetsAt?: number;
}

/** How the keys stand. Standings survive a restart; who was used last does not. */
export interface KeyRing {
  readonly standing: (id: KeyId) => KeyStanding;
  /** Changes nothing: asking is not using. */
  readonly order: (question: KeyQuestion) => KeyOrder;
  /** A request is sent with the key: round-robin goes on behind it at once, not only when its outcome is known. */
  readonly began: (id: KeyId) => void;
  readonly failed: (id: KeyId, failure: Failure) => void;
  readonly worked: (id: KeyId, conversationId?: string) => void;
  /** It was tested and found good, or its secret was replaced. */
  readonly proved: (id: KeyId) => void;
  readonly forget: (id: KeyId) => void;
}

export function createKeyRing({ clock, states, quotas, dayEndsAt }: KeyRingPorts): KeyRing {
  const kept = keepStates({ store: states, kind: 'key', parse: (stored) => KeyState.safeParse(stored).data });
  const lastKeys = createLastKeys();

  const standing = (id: KeyId) => standingOf(kept.read(id) ?? usableKey, clock.now());
  const step = (id: KeyId, event: KeyEvent) => {
    const after = stepKey(kept.read(id) ?? usableKey, event, clock.now());
    kept.write(id, after.state === 'usable' ? undefined : after);
  };

  return {
    standing,
    order: ({ keys, rotation, conversationId }) => {
      const ids = keys.map(({ id }) => id);
      const quotaOf = new Map(keys.map(({ id, quota }) => [id, quota]));
      const situation: KeySituation = { keys: ids, standing, isOut: (id) => quotas.isOut(id, quotaOf.get(id)) };
      const usable = orderKeys({ ...situation, rotation, ...lastKeys.among(ids, conversationId) });
      const resetsAt = usable.length === 0 ? comesBackAt(situation, dayEndsAt()) : undefined;
      return { usable, ...(resetsAt !== undefined && { resetsAt }) };
    },
    began: (id) => lastKeys.used(id),
    failed: (id, failure) => {
      lastKeys.used(id);
      step(id, { type: 'failed', failure, dayEndsAt: dayEndsAt() });
    },
    worked: (id, conversationId) => {
      lastKeys.used(id);
      if (conversationId !== undefined) lastKeys.answered(id, conversationId);
      step(id, { type: 'worked' });
    },
    proved: (id) => step(id, { type: 'proved' }),
    forget: (id) => {
      kept.write(id, undefined);
      lastKeys.forget(id);
    },
  };
}
