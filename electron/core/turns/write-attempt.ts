import type { MessageId } from '../../../shared/model/ids.ts';
import type { Log } from '../ports/log.ts';
import { isStorageError } from '../ports/try-storage.ts';

export interface WritePorts {
  /** Told when writing fails, and with undefined when it works again. */
  readonly onStorageState: (problem: Error | undefined) => void;
  /** Told of errors that have nothing to do with the disk. */
  readonly log: Log;
}

/** `disk-failed` may work later; what was `refused` will be refused again. */
export type WriteOutcome = 'stored' | 'disk-failed' | 'refused';

/** Writes what belongs to one message without ever throwing. */
export function createWriteAttempt(ports: WritePorts, messageId: MessageId): (write: () => void) => WriteOutcome {
  let hasProblem = false;
  return (write) => {
    try {
      write();
      if (hasProblem) ports.onStorageState(undefined);
      hasProblem = false;
      return 'stored';
    } catch (error) {
      if (!isStorageError(error)) {
        ports.log.error('answer-refused', { messageId, error });
        return 'refused';
      }
      hasProblem = true;
      ports.onStorageState(error);
      return 'disk-failed';
    }
  };
}
