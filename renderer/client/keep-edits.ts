import { maxMessageCharacters } from '../../shared/contract/call-parts.ts';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { MessageId } from '../../shared/model/ids.ts';
import type { WindowClock } from '../lib/window-clock.ts';
import { describeError, isDisconnected } from './describe-error.ts';
import type { ToastStore } from './toast-store.ts';

export interface EditKeeperDeps {
  readonly core: CoreApi;
  readonly toasts: ToastStore;
  readonly clock: WindowClock;
  /** As it stands now; absent where the edit is over. */
  readonly textOf: (id: MessageId) => string | undefined;
}

export interface EditKeeper {
  /** Tells the core what stands there, soon after the last change. */
  readonly keepSoon: (id: MessageId) => void;
  readonly keep: (id: MessageId) => Promise<void>;
  /** Keeps what is not kept yet, at once. */
  readonly flush: () => Promise<void>;
}

const keepAfterMs = 300;

/** Has the core keep the new versions that are being written. */
export function createEditKeeper({ core, toasts, clock, textOf }: EditKeeperDeps): EditKeeper {
  const unkept = new Set<MessageId>();
  let stopTimer = () => {};

  const keep = async (messageId: MessageId) => {
    const text = textOf(messageId);
    // The editor says that it is too long; the core would refuse it.
    if (text !== undefined && text.length > maxMessageCharacters) return;
    unkept.delete(messageId);
    try {
      await core.branches.saveEdit({ messageId, ...(text !== undefined && { text }) });
    } catch (error) {
      if (isDisconnected(error)) unkept.add(messageId);
      else toasts.getState().show({ text: describeError(error) });
    }
  };
  const flush = async () => {
    stopTimer();
    await Promise.all([...unkept].map(keep));
  };
  return {
    keep,
    flush,
    keepSoon: (id) => {
      unkept.add(id);
      stopTimer();
      stopTimer = clock.after(keepAfterMs, () => void flush());
    },
  };
}
