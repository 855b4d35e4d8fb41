import type { MessageId } from '../../../shared/model/ids.ts';
import type { Message } from '../../../shared/model/message.ts';

/** Finished answers that the disk has not taken yet: shown from memory, tried again until they are stored. */
export interface UnsavedAnswers {
  readonly keep: (message: Message, save: () => boolean, stopRetry: () => void) => void;
  readonly settle: (id: MessageId) => void;
  readonly read: (id: MessageId) => Message | undefined;
  /** Tries each once more and stops trying; answers those that could not be stored. */
  readonly saveNow: () => readonly Message[];
}

interface Unsaved {
  readonly message: Message;
  readonly save: () => boolean;
  readonly stopRetry: () => void;
}

export function createUnsavedAnswers(): UnsavedAnswers {
  const waiting = new Map<MessageId, Unsaved>();
  return {
    keep: (message, save, stopRetry) => void waiting.set(message.id, { message, save, stopRetry }),
    settle: (id) => void waiting.delete(id),
    read: (id) => waiting.get(id)?.message,
    saveNow: () => {
      const all = [...waiting.values()];
      for (const { stopRetry } of all) stopRetry();
      return all.filter(({ save }) => !save()).map(({ message }) => message);
    },
  };
}
