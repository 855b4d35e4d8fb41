import type { Candidate, Decision } from '../../../shared/model/decision.ts';
import type { Failure } from '../../../shared/model/failure.ts';
import { type ModelRef, type ProviderId, splitModelRef, type WorkspaceId } from '../../../shared/model/ids.ts';
import type { Provenance } from '../../../shared/model/message.ts';
import type { EffectivePolicy } from '../../../shared/model/policy.ts';
import type { RequestSource } from '../../../shared/model/request-source.ts';
import type { TraceStep } from '../../../shared/model/trace.ts';
import type { Cost, TokenUsage } from '../../../shared/model/usage.ts';
import type { Prompt } from '../ports/prompt.ts';
import { concernsWholeProvider, nextCandidate } from '../resilience/fall-back.ts';
import { askCandidate } from './ask-candidate.ts';
import type { AttemptResult, ShownChunk } from './attempt.ts';
import { chainFailure } from './chain-failure.ts';
import { startProvenance } from './provenance.ts';
import type { Target } from './target.ts';
import type { TurnIdentity } from './turn-registry.ts';
import type { TurnPorts } from './turn-ports.ts';

/** Longest that all attempts of one request may take together. */
const chainMs = 900_000;

export type ChainEvent =
  | ShownChunk
  | { readonly type: 'route-chosen'; readonly provenance: Provenance }
  | {
      readonly type: 'attempt-failed';
      readonly failure: Failure;
      readonly durationMs: number;
      readonly willRetry: boolean;
    };

export interface ChainCall {
  readonly identity: TurnIdentity;
  readonly source: RequestSource;
  readonly workspaceId: WorkspaceId;
  readonly decision: Decision;
  readonly policy: EffectivePolicy;
  readonly prompt: Prompt;
  readonly inputTokens: number;
  readonly inputCharacters: number;
  /** The model whose answer broke off and is gone on with. */
  readonly continues?: ModelRef;
  readonly signal: AbortSignal;
  readonly emit: (event: ChainEvent) => void;
}

export interface ChainResult {
  readonly attempt: AttemptResult;
  /** Of the attempt that ended the chain. */
  readonly target?: Target;
  readonly candidate?: Candidate;
  readonly usage?: TokenUsage;
  readonly cost?: Cost;
  readonly steps: readonly TraceStep[];
}

/** An attempt of this chain that came to nothing. */
export interface FailedTry {
  readonly target: Target;
  readonly failure: Failure;
  readonly durationMs: number;
}

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
      provenance: startProvenance(ports.labelOf, { call, candidate, target, failed }),
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
