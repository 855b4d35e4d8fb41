import type { KeyId } from '../../shared/model/ids.ts';
import { describeError } from './describe-error.ts';
import { type KeysAccess, type KeysState, putKey } from './keys-state.ts';

/** Keys that were found in the environment are used only while the person says so. */
export function createEnvironmentKeyUse(access: KeysAccess): Pick<KeysState, 'use' | 'stopUsing'> {
  const { core, toasts } = access;
  const say = (error: unknown) => toasts.getState().show({ text: describeError(error) });
  const begin: KeysState['use'] = async (id, onUsed) => {
    try {
      const key = await core.keys.use({ id });
      putKey(access, key);
      onUsed?.(key);
    } catch (error) {
      say(error);
    }
  };
  const end = async (id: KeyId): Promise<void> => {
    try {
      const key = await core.keys.stopUsing({ id });
      putKey(access, key);
      const action = { label: 'Undo', isUndo: true, run: () => void begin(id) };
      toasts.getState().show({ text: `Stopped using ${key.label}`, action });
    } catch (error) {
      say(error);
    }
  };
  return { use: begin, stopUsing: end };
}
