import type { Candidate, Decision } from '../../../shared/model/decision.ts';
import type { Failure } from '../../../shared/model/failure.ts';
import type { ProviderId } from '../../../shared/model/ids.ts';
import type { TraceStep } from '../../../shared/model/trace.ts';
import { concernsWholeProvider, nextCandidate } from '../resilience/fall-back.ts';
import { movesOnAfter } from '../resilience/moves-on-after.ts';
import { askCandidate } from './ask-candidate.ts';
import type { AttemptResult } from './attempt.ts';
import type { ChainCall, ChainResult, FailedTry } from './chain.ts';
import { chainFailure } from './chain-failure.ts';
import { startProvenance } from './provenance.ts';
import type { Target } from './target.ts';
import type { TurnPorts } from './turn-ports.ts';

/** Longest that all attempts of one request may take together. */
const chainMs = 900_000;

/** Asks the candidates of a decision one after the other until one has shown something or nothing is left to try. */
export async function runChain(ports: TurnPorts, call: ChainCall): Promise<ChainResult> {
  const endsAt = ports.clock.monotonic() + chainMs;
  const leftMs = () => endsAt - ports.clock.monotonic();
  const links = linksOf(ports, call.decision);
  const steps: TraceStep[] = [];
  const failed: FailedTry[] = [];
  const endings: Failure[] = [];
  const failedProviders = new Set<ProviderId>();
  let attemptCount = 0;
  let place = 0;

  for (;;) {
    const link = links[place];
    if (!link) return { attempt: goneResult, steps };
    const { candidate, target } = link;
    const placeAfter = (failure: Failure) => nextPlace(call, { links, place, failure, failedProviders });
    const elapsedMs = chainMs - leftMs();
    const provenance = startProvenance(ports.labelOf, { call, candidate, target, failed, elapsedMs });
    call.emit({ type: 'route-chosen', provenance });
    const asked = await askCandidate(ports, {
      chain: call,
      candidate,
      target,
      leftMs,
      attemptCount: () => attemptCount,
      countAttempt: () => void (attemptCount += 1),
      fallsBackAfter: (failure) => placeAfter(failure) !== undefined,
      trace: (step) => steps.push(step),
      onFailed: (failure, durationMs) => failed.push({ target, failure, durationMs }),
    });
    const { attempt } = asked;
    const ended = { ...asked, target, candidate, steps };
    if (attempt.outcome !== 'failed' || attempt.hasShown || call.signal.aborted) return ended;
    const { failure } = attempt;
    if (concernsWholeProvider(failure.kind)) failedProviders.add(target.row.id);
    const next = leftMs() > 0 ? placeAfter(failure) : undefined;
    if (next === undefined) return { ...ended, attempt: { ...attempt, failure: chainFailure(endings, failure) } };
    endings.push(failure);
    place = next;
  }
}

interface Link {
  readonly candidate: Candidate;
  readonly target: Target;
}

/** A request may have waited for hours for its approval: a model that was removed meanwhile is left out. */
function linksOf(ports: TurnPorts, { candidates }: Decision): readonly Link[] {
  return candidates.flatMap((candidate) => {
    const target = ports.resolve(candidate.model);
    return target ? [{ candidate, target }] : [];
  });
}

const goneResult: AttemptResult = {
  outcome: 'failed',
  failure: {
    kind: 'no_candidate',
    message: 'The models chosen for this message have been removed. Choose another one; your message is saved.',
    actions: ['choose-model'],
  },
  hasShown: false,
  totalMs: 0,
  isSent: false,
};

interface FailedPlace {
  readonly links: readonly Link[];
  readonly place: number;
  readonly failure: Failure;
  readonly failedProviders: ReadonlySet<ProviderId>;
}

function nextPlace(call: ChainCall, { links, place, failure, failedProviders }: FailedPlace): number | undefined {
  const movesOn = movesOnAfter(failure.kind, call.decision.moveOn);
  if (movesOn === false) return undefined;
  return nextCandidate({
    failure,
    tried: place,
    candidates: links.map(
      ({
        candidate: { model },
        target: {
          row,
          model: { contextTokens },
        },
      }) => ({
        model,
        providerId: row.id,
        ...(contextTokens !== undefined && { contextTokens }),
      }),
    ),
    neededTokens: call.inputTokens,
    failedProviders,
    allowsContentFilter: movesOn ?? call.policy.fields.fallBackOnContentFilter ?? false,
  });
}
