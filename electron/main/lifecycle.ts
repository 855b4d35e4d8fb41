import { closeWithin } from '../hosts/close-within.ts';
import type { Report } from './report.ts';

export interface Lifecycle {
  /** False as soon as the app is on its way out: no window, message or second start counts any more. */
  readonly isRunning: () => boolean;
  /** Holds the first quit back until everything is closed or the deadline has passed, then quits again. */
  readonly beforeQuit: (event: { readonly preventDefault: () => void }) => void;
  /** The system ends now and waits for nobody: starts closing and lets the quit through. */
  readonly endNow: () => void;
}

interface LifecycleOptions {
  readonly close: () => Promise<void>;
  readonly quit: () => void;
  readonly report: Report;
}

export const closeDeadlineMs = 3_000;

/** running → closing → closed, in this order only. */
export function createLifecycle({ close, quit, report }: LifecycleOptions): Lifecycle {
  let phase: 'running' | 'closing' | 'closed' = 'running';
  const closing = () => closeWithin(close(), closeDeadlineMs, (error) => report('close-failed', { error }));

  return {
    isRunning: () => phase === 'running',
    beforeQuit: (event) => {
      if (phase === 'closed') return;
      event.preventDefault();
      if (phase === 'closing') return;
      phase = 'closing';
      void closing().then((outcome) => {
        if (outcome === 'late') report('close-late', { deadlineMs: closeDeadlineMs });
        phase = 'closed';
        quit();
      });
    },
    endNow: () => {
      if (phase === 'running') void closing();
      phase = 'closed';
    },
  };
}
