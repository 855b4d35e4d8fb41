import type { Failure } from '../../../shared/model/failure.ts';
import type { PromptParameters } from '../../../shared/model/prompt-parameters.ts';
import type { DeadlineLimits } from '../resilience/deadlines.ts';
import { failurePolicy } from '../resilience/failure-policy.ts';
import { admitAttempt } from './admit-attempt.ts';
import { answerWithKeys } from './answer-with-keys.ts';
import type { AttemptResult } from './attempt.ts';
import type { ShownChunk } from './shown-chunk.ts';
import { type CandidateCall, type CandidateResult, parametersOf } from './candidate-call.ts';
import { FailureError } from '../resilience/failure.ts';
import { fillCandidate } from './fill-candidate.ts';
import { fitCandidate, needsFitting } from './fit-candidate.ts';
import { expiryFailure, keysOutFailure, limitsFor } from './turn-failures.ts';
import type { KeysInOrder, TurnPorts } from './turn-ports.ts';
import { createTab, type Tab } from './tab.ts';

/** Asks one model of the chain with the keys that can be used now. */
export async function askCandidate(ports: TurnPorts, wanted: CandidateCall): Promise<CandidateResult> {
  const { usable, resetsAt } = keysNow(ports, wanted);
  if (usable.length === 0) return passOver(wanted, keysOutFailure(wanted.target, { now: ports.clock.now(), resetsAt }));
  const filled = await fillCandidate(ports, wanted).catch(toFailure);
  if ('kind' in filled) return passOver(wanted, filled);
  const call = needsFitting(ports, filled) ? await fitCandidate(ports, filled) : filled;
  const tab = createTab(ports, call);
  const attempt = await askWithKeys(ports, call, { usable, tab });
  return { attempt: usable.length > 1 ? sayKeysAreOut(ports, call, attempt) : attempt, ...tab.last() };
}

function toFailure(error: unknown): Failure {
  if (error instanceof FailureError) return error.failure;
  throw error;
}

function keysNow(ports: TurnPorts, { target, chain }: CandidateCall): KeysInOrder {
  return ports.keysFor(target, chain.identity.conversationId);
}

/** Where the last of several keys has failed, the person must hear that none is left, not only what the last one met. */
function sayKeysAreOut(ports: TurnPorts, call: CandidateCall, attempt: AttemptResult): AttemptResult {
  if (attempt.outcome !== 'failed' || attempt.hasShown || !failurePolicy[attempt.failure.kind].nextKey) return attempt;
  const { usable, resetsAt } = keysNow(ports, call);
  if (usable.length > 0) return attempt;
  const out = keysOutFailure(call.target, { now: ports.clock.now(), resetsAt });
  return { ...attempt, failure: { ...attempt.failure, ...out, kind: attempt.failure.kind } };
}

/** Nothing was sent. */
function passOver({ target, trace, onFailed }: CandidateCall, failure: Failure): CandidateResult {
  trace({ type: 'passed-over', model: target.ref, modelLabel: target.model.label, why: failure.message });
  onFailed(failure, 0);
  return { attempt: { outcome: 'failed', failure, hasShown: false, totalMs: 0, isSent: false } };
}

interface Means {
  readonly usable: Parameters<typeof answerWithKeys>[1]['keys'];
  readonly tab: Tab;
}

function askWithKeys(ports: TurnPorts, call: CandidateCall, { usable, tab }: Means): Promise<AttemptResult> {
  const { chain, target } = call;
  const parameters = parametersOf(call);
  const show = (chunk: ShownChunk) => {
    tab.shown(chunk);
    chain.emit(chunk);
  };
  return answerWithKeys(ports, {
    keys: usable,
    isLocal: target.row.kind === 'local',
    limits: () => withinChain(limitsFor(target), call.leftMs()),
    signal: chain.signal,
    open: ({ key, onOpened, maxOutputTokens, ...options }) =>
      ports.openAnswer(
        target,
        { ...chain.prompt, parameters: limited(parameters, maxOutputTokens) },
        {
          ...options,
          onOpened: (answer) => {
            const about = { ...(key && { keyId: key.id }), model: target.ref };
            ports.registries.rateLimits.learn(about, answer.headers, ports.clock.now());
            onOpened(answer);
          },
        },
      ),
    toFailure: (error, secret) => ports.toFailure(error, target, secret),
    toExpiryFailure: (expiry) => expiryFailure(expiry, target),
    onChunk: show,
    onRunning: (attempt) => ports.onAttemptRunning(chain.identity.turnId, attempt),
    admit: (key) => admitAttempt(ports, { call, tab, key }),
    restsAfter: ({ kind }) => ports.registries.breakers.isOpenAfter(target.ref, kind),
    onWait: (durationMs, failure) => call.trace({ type: 'wait', model: target.ref, durationMs, cause: failure.kind }),
  });
}

function limited(parameters: PromptParameters, maxOutputTokens: number | undefined): PromptParameters {
  return maxOutputTokens === undefined ? parameters : { ...parameters, maxOutputTokens };
}

function withinChain(limits: DeadlineLimits, leftMs: number): DeadlineLimits {
  return { ...limits, totalMs: Math.max(1, Math.min(limits.totalMs, leftMs)) };
}
