import { assertNever } from '../../../shared/model/assert-never.ts';
import type { Failure } from '../../../shared/model/failure.ts';
import type { Log } from '../ports/log.ts';
import type { Random } from '../ports/random.ts';
import {
  type DeadlineLimits,
  defaultLimits,
  type Expiry,
  localLimits,
  reasoningLimits,
} from '../resilience/deadlines.ts';
import type { Target } from './choose-model.ts';

export function limitsFor(target: Target): DeadlineLimits {
  if (target.row.kind === 'local') return localLimits;
  return target.model.abilities.includes('reasoning') ? reasoningLimits : defaultLimits;
}

/** A clock of the attempt ran out. */
export function expiryFailure(expiry: Expiry, target: Target): Failure {
  const limits = limitsFor(target);
  const who = target.model.label;
  const about = { providerId: target.row.id, model: target.ref };
  switch (expiry) {
    case 'first-token':
      return {
        ...timeout(`${who} sent nothing for ${seconds(limits.firstTokenMs)}. Try again or choose another model.`),
        ...about,
      };
    case 'idle':
      return {
        ...timeout(`${who} stopped sending for ${seconds(limits.idleMs)}. Try again or choose another model.`),
        ...about,
      };
    case 'total':
      return {
        ...timeout(`${who} was still answering after ${seconds(limits.totalMs)}. Try again or choose another model.`),
        ...about,
      };
    case 'suspended':
      return {
        kind: 'network',
        message: 'The computer was asleep and the connection broke. Try again for a whole answer.',
        actions: ['retry'],
        ...about,
      };
    case 'closing':
      return {
        kind: 'network',
        message: 'Switchboard was closed while this answer arrived. Try again for a whole answer.',
        actions: ['retry'],
        ...about,
      };
    default:
      return assertNever(expiry);
  }
}

function timeout(message: string): Failure {
  return { kind: 'timeout', message, actions: ['retry', 'choose-model'] };
}

function seconds(durationMs: number): string {
  return `${Math.round(durationMs / 1_000)} s`;
}

/** Something broke inside; the detail goes to the log only. */
export function internalFailure(ports: { readonly log: Log; readonly random: Random }, error: unknown): Failure {
  const incidentId = ports.random.id();
  ports.log.error('turn-broke', { incidentId, error });
  return {
    kind: 'bad_response',
    message: `Something broke inside Switchboard (${incidentId}). Your message is saved. The log has the details.`,
    actions: ['retry'],
  };
}
