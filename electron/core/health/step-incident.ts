import { assertNever } from '../../../shared/model/assert-never.ts';
import type { FailureKind } from '../../../shared/model/failure.ts';
import type { Incident } from '../../../shared/model/health.ts';
import type { ModelRef } from '../../../shared/model/ids.ts';

/** What became of an attempt that failed. */
export type Aftermath = 'failed' | 'fell-back' | 'retried';

export type IncidentEvent =
  | { readonly type: 'worsened'; readonly to: Incident['state'] }
  | { readonly type: 'attempt-failed'; readonly kind: FailureKind; readonly aftermath: Aftermath }
  | { readonly type: 'answered-elsewhere'; readonly by: ModelRef }
  | { readonly type: 'recovered' };

export function startIncident(start: Pick<Incident, 'id' | 'providerId' | 'state' | 'startedAt'>): Incident {
  return { ...start, kinds: [], failedCount: 0, fellBackCount: 0, retriedCount: 0 };
}

/** The state of an incident is the worst it came to. */
export function stepIncident(incident: Incident, event: IncidentEvent, now: number): Incident {
  switch (event.type) {
    case 'worsened':
      return { ...incident, state: incident.state === 'down' ? 'down' : event.to };
    case 'answered-elsewhere':
      return { ...incident, movedTo: countMove(incident.movedTo ?? [], event.by) };
    case 'recovered':
      return { ...incident, endedAt: Math.max(incident.startedAt, now) };
    case 'attempt-failed': {
      const { kinds } = incident;
      const seen = kinds.includes(event.kind) ? kinds : [...kinds, event.kind];
      return { ...countAttempt(incident, event.aftermath), kinds: seen };
    }
    default:
      return assertNever(event);
  }
}

type Moves = NonNullable<Incident['movedTo']>;

function countMove(moves: Moves, model: ModelRef): Moves {
  const { count = 0 } = moves.find((move) => move.model === model) ?? {};
  return [...moves.filter((move) => move.model !== model), { model, count: count + 1 }];
}

function countAttempt(incident: Incident, aftermath: Aftermath): Incident {
  switch (aftermath) {
    case 'failed':
      return { ...incident, failedCount: incident.failedCount + 1 };
    case 'fell-back':
      return { ...incident, fellBackCount: incident.fellBackCount + 1 };
    case 'retried':
      return { ...incident, retriedCount: incident.retriedCount + 1 };
    default:
      return assertNever(aftermath);
  }
}
