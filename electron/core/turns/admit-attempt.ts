import type { UsageRecord } from '../../../shared/model/usage.ts';
import { wait } from '../ports/wait.ts';
import { longestRateWaitMs, type RateQuestion } from '../resilience/rate-limits.ts';
import type { Admission, AttemptReport, UsableKey } from './answer-with-keys.ts';
import type { CandidateCall } from './candidate-call.ts';
import { isFarAway, learnFromAttempt } from './learn-from-attempt.ts';
import type { Tab } from './tab.ts';
import { budgetFailure, rateLimitFailure } from './turn-failures.ts';
import type { TurnPorts } from './turn-ports.ts';
import type { Billing } from './usage-records.ts';

export interface WantedAttempt {
  readonly call: CandidateCall;
  readonly tab: Tab;
  readonly key: UsableKey | undefined;
}

/** Gives leave for one attempt: its rate limit waited for (at most 5 s), a place among those that run, the breaker's trial. */
export async function admitAttempt(ports: TurnPorts, wanted: WantedAttempt): Promise<Admission> {
  const { call, tab, key } = wanted;
  const { chain, target } = call;
  const { rateLimits, gates, breakers, keyRing, connectivity } = ports.registries;
  const tokens = chain.inputTokens;
  const limited = { ...(key && { keyId: key.id }), model: target.ref, source: chain.source, tokens };
  const rateWaitMs = await waitForRate(ports, wanted, limited);
  if (rateWaitMs > 0) return { type: 'refused', failure: rateLimitFailure(target, rateWaitMs) };
  const leave = await gates.enter(target.row.id, chain.signal);
  if (chain.signal.aborted) {
    leave();
    return { type: 'stopped' };
  }
  const billing = tab.open(key);
  if ('type' in billing) {
    leave();
    return { type: 'refused', failure: budgetFailure(billing, target) };
  }
  rateLimits.take(limited);
  breakers.begin(target.ref);
  if (key) keyRing.began(key.id);
  if (isFarAway(target.row)) connectivity.began();
  return {
    type: 'admitted',
    close: (report) => {
      leave();
      closeAttempt(ports, wanted, { billing, report });
    },
  };
}

/** Answers what would still have to be waited: 0 where the request may be sent now. */
async function waitForRate(
  { clock, registries: { rateLimits } }: TurnPorts,
  { call: { chain, target, trace } }: WantedAttempt,
  limited: RateQuestion,
): Promise<number> {
  let waitedMs = 0;
  for (;;) {
    const waitMs = Math.ceil(rateLimits.waitMs(limited));
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
    inputCharacters: chain.inputCharacters,
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
