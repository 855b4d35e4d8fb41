import type { Decision } from '../../../shared/model/decision.ts';
import type { Failure } from '../../../shared/model/failure.ts';
import { type ProviderId, splitModelRef } from '../../../shared/model/ids.ts';
import type { TraceStep } from '../../../shared/model/trace.ts';
import { concernsWholeProvider, nextCandidate } from '../resilience/fall-back.ts';
import { askCandidate } from './ask-candidate.ts';
import type { ChainCall, ChainResult, FailedTry } from './chain.ts';
import { chainFailure } from './chain-failure.ts';
import { startProvenance } from './provenance.ts';
import type { TurnPorts } from './turn-ports.ts';

/** Longest that all attempts of one request may take together. */
const chainMs = 900_000;

/** Asks the candidates of a decision one after the other until one has shown something or nothing is left to try. */
export async function runChain(ports: TurnPorts, call: ChainCall): Promise<ChainResult> {
  const endsAt = ports.clock.monotonic() + chainMs;
  const leftMs = () => endsAt - ports.clock.monotonic();
  const steps: TraceStep[] = [];
  const failed: FailedTry[] = [];
  const failedProviders = new Set<ProviderId>();
  let attemptCount = 0;

  for (let index = 0; ;) {
    const place = index;
    const { candidate, target } = candidateAt(ports, call.decision, index);
    call.emit({
      type: 'route-chosen',
      provenance: startProvenance(ports.labelOf, { call, candidate, target, failed, elapsedMs: chainMs - leftMs() }),
    });
    const asked = await askCandidate(ports, {
      chain: call,
      candidate,
      target,
      leftMs,
      nextAttemptIndex: () => attemptCount++,
      fallsBackAfter: (failure) => placeAfter(ports, { call, index: place, failure, failedProviders }) !== undefined,
      trace: (step) => steps.push(step),
      onFailed: (failure, durationMs) => failed.push({ target, failure, durationMs }),
    });
    const { attempt } = asked;
    const ended = { ...asked, target, candidate, steps };
    if (attempt.outcome !== 'failed' || attempt.hasShown || call.signal.aborted) return ended;
    const { failure } = attempt;
    if (concernsWholeProvider(failure.kind)) failedProviders.add(target.row.id);
    const next = leftMs() > 0 ? placeAfter(ports, { call, index, failure, failedProviders }) : undefined;
    if (next === undefined) return { ...ended, attempt: { ...attempt, failure: chainFailure(failed, failure) } };
    index = next;
  }
}

function candidateAt(ports: TurnPorts, { candidates }: Decision, index: number) {
  const candidate = candidates[index];
  const target = candidate && ports.resolve(candidate.model);
  if (!candidate || !target) throw new Error(`No model stands at place ${String(index)} of the chain.`);
  return { candidate, target };
}

interface FailedPlace {
  readonly call: ChainCall;
  readonly index: number;
  readonly failure: Failure;
  readonly failedProviders: ReadonlySet<ProviderId>;
}

function placeAfter(ports: TurnPorts, { call, index, failure, failedProviders }: FailedPlace): number | undefined {
  const candidates = call.decision.candidates.map(({ model }) => {
    const contextTokens = ports.resolve(model)?.model.contextTokens;
    return {
      model,
      providerId: splitModelRef(model).providerId,
      ...(contextTokens !== undefined && { contextTokens }),
    };
  });
  return nextCandidate({
    failure,
    tried: index,
    candidates,
    neededTokens: call.inputTokens,
    failedProviders,
    allowsContentFilter: call.policy.fields.fallBackOnContentFilter ?? false,
  });
}
