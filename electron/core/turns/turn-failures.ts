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
import type { Target } from './target.ts';
import { wordsOfDuration } from './words-of-duration.ts';

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
    case 'connect':
      return {
        ...timeout(`${who} sent no answer for ${seconds(limits.connectMs)}. Try again or choose another model.`),
        ...about,
      };
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

/** No key of the provider can be used now. */
export function keysOutFailure(
  target: Target,
  at: { readonly now: number; readonly resetsAt: number | undefined },
): Failure {
  const about = { providerId: target.row.id, model: target.ref };
  const who = target.row.label;
  if (at.resetsAt === undefined) {
    const message = `No key for ${who} can be used: each has been refused. Test or replace them.`;
    return { kind: 'invalid_key', message, actions: ['replace-key', 'choose-model'], ...about };
  }
  const waitMs = Math.max(0, at.resetsAt - at.now);
  const message = `Every key for ${who} is used up or resting; the first comes back in ${wordsOfDuration(waitMs)}.`;
  return {
    kind: 'quota_exhausted',
    message,
    actions: ['open-keys', 'wait', 'choose-model'],
    ...about,
    retryAfterMs: waitMs,
  };
}

/** The key was taken away, or its vault locked, between the choice of it and its use. */
export function keyGoneFailure(target: Target, keyLabel: string): Failure {
  const message = `The key "${keyLabel}" for ${target.row.label} is not at hand any more. Add another one or unlock the vault.`;
  const about = { providerId: target.row.id, model: target.ref };
  return { kind: 'invalid_key', message, actions: ['open-keys', 'choose-model'], ...about };
}

/** Our own count says that the provider would refuse, and waiting would take too long. */
export function rateLimitFailure(target: Target, waitMs: number): Failure {
  const message = `${target.model.label} takes no more requests for ${wordsOfDuration(waitMs)}.`;
  const retryAfterMs = Math.round(waitMs);
  const about = { providerId: target.row.id, model: target.ref, retryAfterMs };
  return { kind: 'rate_limited', message, actions: ['wait', 'choose-model'], ...about };
}

/** The key was used up by requests that were sent while this one waited. */
export function quotaFailure(keyLabel: string, target: Target): Failure {
  const message = `The key "${keyLabel}" has used up its quota of today.`;
  const about = { providerId: target.row.id, model: target.ref };
  return { kind: 'quota_exhausted', message, actions: ['open-keys', 'choose-model'], ...about };
}

/** Its breaker is open, and another request is the trial. */
export function restingFailure(target: Target): Failure {
  const message = `${target.model.label} has failed several times and rests for a moment.`;
  const about = { providerId: target.row.id, model: target.ref };
  return { kind: 'overloaded', message, actions: ['wait', 'choose-model'], ...about };
}

/** The estimate does not fit into what a budget has left. */
export function budgetFailure(budget: { readonly label: string }, target: Target): Failure {
  return {
    kind: 'budget_blocked',
    message: `This message does not fit into the ${budget.label} any more. Your message is saved and nothing was charged.`,
    actions: ['choose-model'],
    providerId: target.row.id,
    model: target.ref,
  };
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
