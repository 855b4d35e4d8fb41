import type { EventHub } from '../core/api/event-hub.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Log } from '../core/ports/log.ts';
import type { Router } from '../core/turns/router.ts';

export interface RulePreparationPorts {
  readonly clock: Clock;
  readonly log: Log;
  readonly router: Pick<Router, 'prepareSome'>;
  readonly on: EventHub['on'];
}

/** Prepares rules a few at a time after the start and after each change of them, until the returned function is called. */
export function keepRulesPrepared({ clock, log, router, on }: RulePreparationPorts): () => void {
  const step = () => {
    try {
      if (router.prepareSome()) stopTimer = clock.after(0, step);
    } catch (error) {
      log.warn('rules-not-prepared', { error });
    }
  };
  let stopTimer = clock.after(0, step);
  const stopListening = on('rules-changed', () => {
    stopTimer();
    stopTimer = clock.after(0, step);
  });
  return () => {
    stopTimer();
    stopListening();
  };
}
