import { describeError } from './describe-error.ts';
import { type KeysAccess, type KeysState, type KeyTrial, type NewKey, putKey, type UntriedKey } from './keys-state.ts';

export type KeyTrials = Pick<KeysState, 'tryOut' | 'tryAndAdd' | 'endTrial' | 'add'>;

/** Keys on their way in: tried for free, then saved. */
export function createKeyTrials(access: KeysAccess): KeyTrials {
  const { get, set } = access;
  const add: KeysState['add'] = async (key, onAdded) => {
    const before = get().trial;
    try {
      const added = await access.core.keys.add({ ...key });
      putKey(access, added);
      if (get().trial === before) set({ trial: undefined });
      onAdded(added);
    } catch (error) {
      set({ trial: { state: 'failed', message: describeError(error) } });
    }
  };
  return {
    tryOut: async (key) => {
      await tryOut(access, key);
    },
    tryAndAdd: async (key, onAdded) => {
      const trial = await tryOut(access, untried(key));
      if (trial?.state !== 'answered' || trial.result.outcome !== 'works') return;
      await add({ ...key, lastTest: trial.result }, onAdded);
    },
    endTrial: () => set({ trial: undefined }),
    add,
  };
}

/** Answers with the trial as it ended, unless it was put away or another one began meanwhile. */
async function tryOut({ core, get, set }: KeysAccess, key: UntriedKey): Promise<KeyTrial | undefined> {
  const mine: KeyTrial = { state: 'running' };
  set({ trial: mine });
  const ended = await askFor(() => core.keys.tryOut({ ...key }));
  if (get().trial !== mine) return undefined;
  set({ trial: ended });
  return ended;
}

async function askFor(ask: () => ReturnType<KeysAccess['core']['keys']['tryOut']>): Promise<KeyTrial> {
  try {
    return { state: 'answered', result: await ask() };
  } catch (error) {
    return { state: 'failed', message: describeError(error) };
  }
}

function untried({ providerId, secret }: NewKey): UntriedKey {
  return { providerId, secret };
}
