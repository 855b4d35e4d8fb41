import type { Failure } from '../../shared/model/failure.ts';
import type { Announce } from '../core/ports/announce.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Fetch } from '../core/ports/fetch.ts';
import type { Log } from '../core/ports/log.ts';
import type { Random } from '../core/ports/random.ts';
import type { Stores } from '../core/ports/stores.ts';
import type { DemoScript } from '../core/providers/demo-answer.ts';
import type { Directory } from '../core/providers/directory.ts';
import type { KeyDirectory } from '../core/providers/key-directory.ts';
import { needsKey } from '../core/providers/usability.ts';
import { FailureError } from '../core/resilience/failure.ts';
import { chooseModel, type Target } from '../core/turns/choose-model.ts';
import { createTurns, type Turns } from '../core/turns/create-turns.ts';
import { createOpenAnswer } from '../core/turns/open-answer.ts';
import { toFailure } from '../core/wire/to-failure.ts';
import { WireError } from '../core/wire/wire-fault.ts';
import type { NoticeBoard } from './notice-board.ts';

interface Parts {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly fetch: Fetch;
  readonly directory: Directory;
  readonly keys: KeyDirectory;
  readonly announce: Announce;
  readonly notices: NoticeBoard;
  readonly demoScript: DemoScript;
}

/** Gives the turns their surroundings: the directory chooses, the keys open, the wires answer. */
export function composeTurns(parts: Parts): Turns {
  const { clock, directory, keys, announce } = parts;
  const standing = () => ({ keys: keys.views(), now: clock.now() });

  return createTurns({
    ...parts,
    chooseModel: (wishes) =>
      chooseModel(wishes, {
        resolve: (ref) => directory.resolve(ref, standing()),
        firstUsable: () => directory.firstUsable(standing()),
      }),
    keysFor: async ({ row }) => {
      const usable = keys.views().filter(({ providerId, hasSecret }) => providerId === row.id && hasSecret);
      if (usable.length === 0 && !needsKey(row)) return [undefined];
      return usable.map(({ id, label }) => ({ id, label, secret: () => keys.secretOf(id) }));
    },
    openAnswer: createOpenAnswer(parts),
    toFailure: (error, target, secret) => failureOf(error, { target, now: clock.now(), secret }),
    onKeyFailed: (id, failure) => {
      if (failure.kind !== 'invalid_key') return;
      keys.saveTest(id, { outcome: 'failed', testedAt: clock.now(), failure });
      announce('keys-changed', { keys: [...keys.views()] });
    },
    onStorageState: parts.notices.storageState,
  });
}

interface Circumstances {
  readonly target: Target;
  readonly now: number;
  readonly secret: string | undefined;
}

/** Faults of the wire are classified; anything else is a mistake of ours and goes on as it is. */
function failureOf(error: unknown, { target, now, secret }: Circumstances): Failure {
  if (error instanceof FailureError) return error.failure;
  if (!(error instanceof WireError)) throw error;
  const { row, model, ref } = target;
  return toFailure(error.fault, {
    providerId: row.id,
    providerLabel: row.label,
    providerKind: row.kind,
    model: ref,
    modelLabel: model.label,
    now,
    ...(secret !== undefined && { key: secret }),
  });
}
