import type { Failure } from '../../../shared/model/failure.ts';
import type { UsageRecord } from '../../../shared/model/usage.ts';
import type { Busy } from '../budget/create-budgets.ts';
import { wait } from '../ports/wait.ts';
import { isFarAway } from '../resilience/is-unreached.ts';
import { longestRateWaitMs, type RateQuestion } from '../resilience/rate-limits.ts';
import type { Admission, AttemptReport } from './answer-with-keys.ts';
import type { CandidateCall } from './candidate-call.ts';
import { learnFromAttempt, spendQuota } from './learn-from-attempt.ts';
import type { Tab } from './tab.ts';
import { budgetFailure, expiryFailure, quotaFailure, rateLimitFailure, restingFailure } from './turn-failures.ts';
import type { OrderedKey, TurnPorts } from './turn-ports.ts';
import type { Billing } from './usage-records.ts';

export interface WantedAttempt {
  readonly call: CandidateCall;
  readonly tab: Tab;
  readonly key: OrderedKey | undefined;
}

/**
 * Gives leave for one attempt: its rate limit waited for (at most 5 s), a place among those that run, the breaker's
 * trial, money. Where a budget can pay for it only once other answers are settled, it lets them go first.
 */
export async function admitAttempt(ports: TurnPorts, wanted: WantedAttempt): Promise<Admission> {
  const { clock, registries } = ports;
  const { call } = wanted;
  for (;;) {
    // Counted before it is tried: what is settled meanwhile must not be missed.
    const seenCount = registries.budgets.settlements.count();
    const admission = await tryToAdmit(ports, wanted);
    if (admission.type !== 'busy') return admission;
    const since = clock.monotonic();
    await otherSettlement(ports, call, seenCount);
    const durationMs = Math.round(clock.monotonic() - since);
    call.trace({ type: 'wait', model: call.target.ref, durationMs, cause: 'budget' });
  }
}

/** Resolves at the next settlement, when the person stops the answer, or when the chain's time is over. */
async function otherSettlement(
  { clock, registries }: TurnPorts,
  { chain, leftMs }: CandidateCall,
  seenCount: number,
): Promise<void> {
  const isOver = new AbortController();
  const signal = AbortSignal.any([chain.signal, isOver.signal]);
  const { settlements } = registries.budgets;
  await Promise.race([settlements.next(seenCount, signal), wait(clock, Math.max(0, leftMs()), signal)]);
  isOver.abort();
}

async function tryToAdmit(ports: TurnPorts, wanted: WantedAttempt): Promise<Admission | Busy> {
  const { call, key } = wanted;
  const { chain, target } = call;
  const { rateLimits, gates } = ports.registries;
  const isStopped = () => chain.signal.aborted;
  const limited = { ...(key && { keyId: key.id }), model: target.ref, source: chain.source, tokens: chain.inputTokens };
  const rateWaitMs = await takeFromRate(ports, wanted, limited);
  if (isStopped()) return { type: 'stopped' };
  if (rateWaitMs > 0) return { type: 'refused', failure: rateLimitFailure(target, rateWaitMs) };
  const leave = await gates.enter(target.row.id, chain.signal);
  const admission = isStopped() ? ({ type: 'stopped' } as const) : openTab(ports, wanted, leave);
  if (admission.type === 'admitted') return admission;
  leave();
  rateLimits.giveBack(limited);
  return admission;
}

/** From here on it is paid for and counted. `leave` gives its place back. */
function openTab(ports: TurnPorts, wanted: WantedAttempt, leave: () => void): Admission | Busy {
  const { call, tab, key } = wanted;
  const { target, chain } = call;
  const { breakers, keyRing, connectivity } = ports.registries;
  const obstacle = obstacleTo(ports, wanted);
  if (obstacle) return { type: 'refused', failure: obstacle };
  const opened = tab.open(key);
  if (opened.type === 'busy') return opened;
  if (opened.type === 'refused') return { type: 'refused', failure: budgetFailure(opened, target) };
  breakers.begin(target.ref);
  if (key) {
    keyRing.began(key.id);
    // Counted before the answer: others that are sent meanwhile must see it.
    spendQuota(ports, key, { requests: 1, tokens: 0, characters: chain.inputCharacters });
  }
  if (isFarAway(target.row)) connectivity.began();
  const { billing, limit } = opened;
  if (limit) call.trace({ type: 'limited', model: target.ref, modelLabel: target.model.label, ...limit });
  return {
    type: 'admitted',
    ...(limit && { maxOutputTokens: limit.maxOutputTokens }),
    close: (report) => {
      leave();
      closeAttempt(ports, wanted, { billing, report });
    },
  };
}

/** Others may have been first while this one waited: a spent quota, a trial under way, a chain out of time. */
function obstacleTo({ registries }: TurnPorts, { call, key }: WantedAttempt): Failure | undefined {
  const { target, candidate } = call;
  if (call.leftMs() <= 0) return expiryFailure('total', target);
  if (key?.quota && registries.quotas.isOut(key.id, key.quota)) return quotaFailure(key.label, target);
  const isResting = registries.breakers.openUntil().has(target.ref);
  return isResting && candidate.role !== 'last-resort' ? restingFailure(target) : undefined;
}

/** Takes what the request needs of its rate limit, after a wait where one is short enough; else answers the wait. */
async function takeFromRate(
  { clock, registries: { rateLimits } }: TurnPorts,
  { call: { chain, target, trace } }: WantedAttempt,
  limited: RateQuestion,
): Promise<number> {
  let waitedMs = 0;
  for (;;) {
    const waitMs = Math.ceil(rateLimits.waitMs(limited));
    if (waitMs === 0) rateLimits.take(limited);
    if (waitMs === 0 || waitedMs + waitMs > longestRateWaitMs || chain.signal.aborted) return waitMs;
    trace({ type: 'wait', model: target.ref, durationMs: waitMs, cause: 'rate-limit' });
    await wait(clock, waitMs, chain.signal);
    waitedMs += waitMs;
  }
}

function closeAttempt(
  ports: TurnPorts,
  { call, tab, key }: WantedAttempt,
  { billing, report }: { readonly billing: Billing; readonly report: AttemptReport },
): void {
  const { chain, target } = call;
  const { result, willRetry } = report;
  const failure = result.outcome === 'failed' ? result.failure : undefined;
  const record = tab.close(billing, result);
  learnFromAttempt(ports, {
    target,
    ...(key && { key }),
    conversationId: chain.identity.conversationId,
    result,
    record,
    willRetry,
    willFallBack: failure !== undefined && !willRetry && call.fallsBackAfter(failure),
  });
  call.trace({
    type: 'attempt',
    model: target.ref,
    modelLabel: target.model.label,
    ...(key && { keyLabel: key.label }),
    outcome: record.outcome,
    ...(failure && { failure }),
    ...(result.firstTokenMs !== undefined && { firstTokenMs: result.firstTokenMs }),
    durationMs: result.totalMs,
    ...(hasUsed(record) && { cost: record.cost }),
  });
  if (!failure) return;
  call.onFailed(failure, result.totalMs);
  if (willRetry) chain.emit({ type: 'attempt-failed', failure, durationMs: result.totalMs, willRetry });
}

/** What was refused before it used anything has no cost, not even none. */
function hasUsed({ usage }: UsageRecord): boolean {
  return usage.inputTokens + usage.outputTokens > 0;
}
