import { Alert } from '../../../shared/model/health.ts';
import type { Log } from '../ports/log.ts';
import type { StateStore } from '../ports/stores.ts';
import { tryStorage } from '../ports/try-storage.ts';
import type { AlertReading } from './alerts.ts';

/** Tells each alert once, until its cause is quiet again; also over a restart. */
export interface AlertRegistry {
  readonly read: (reading: AlertReading) => void;
  /** What was told and is not quiet yet. */
  readonly standing: () => readonly Alert[];
  /** Clears causes of something that is gone, without a word. */
  readonly forget: (causes: readonly string[]) => void;
}

export interface AlertRegistryPorts {
  readonly states: StateStore;
  readonly log: Log;
  readonly onAlert: (alert: Alert) => void;
}

export function createAlertRegistry({ states, log, onAlert }: AlertRegistryPorts): AlertRegistry {
  const stored = tryStorage(log, 'alerts-not-read', () => states.read('alert')) ?? new Map<string, unknown>();
  const told = parseTold(stored);
  const save = (cause: string, alert: Alert | undefined) =>
    tryStorage(log, 'alert-not-stored', () => states.save('alert', cause, alert));
  const clear = (cause: string) => {
    if (told.delete(cause)) save(cause, undefined);
  };

  return {
    read: ({ cause, level, alert, recovery }) => {
      const wasTold = told.has(cause);
      if (level === 'raised' && !wasTold) {
        told.set(cause, alert);
        save(cause, alert);
        onAlert(alert);
      }
      if (level === 'quiet' && wasTold) {
        clear(cause);
        if (recovery) onAlert(recovery);
      }
    },
    standing: () => [...told.values()],
    forget: (causes) => {
      for (const cause of causes) clear(cause);
    },
  };
}

/** What another version has written otherwise is told again. */
function parseTold(stored: ReadonlyMap<string, unknown>): Map<string, Alert> {
  const told = new Map<string, Alert>();
  for (const [cause, state] of stored) {
    const parsed = Alert.safeParse(state);
    if (parsed.success) told.set(cause, parsed.data);
  }
  return told;
}
