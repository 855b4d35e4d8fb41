import type { Failure } from '../../../shared/model/failure.ts';
import type { DeadlineLimits } from '../resilience/deadlines.ts';
import { admitAttempt } from './admit-attempt.ts';
import { answerWithKeys } from './answer-with-keys.ts';
import type { AttemptResult, ShownChunk } from './attempt.ts';
import type { CandidateCall, CandidateResult } from './candidate-call.ts';
import { expiryFailure, keysOutFailure, limitsFor } from './turn-failures.ts';
import type { TurnPorts } from './turn-ports.ts';
import { createTab, type Tab } from './tab.ts';

/** Asks one model of the chain with the keys that can be used now. */
export async function askCandidate(ports: TurnPorts, call: CandidateCall): Promise<CandidateResult> {
  const { chain, target } = call;
  const { usable, resetsAt } = ports.keysFor(target, chain.identity.conversationId);
  if (usable.length === 0) {
    const now = ports.clock.now();
    return passOver(call, keysOutFailure(target, { now, ...(resetsAt !== undefined && { resetsAt }) }));
  }
  const tab = createTab(ports, call);
  const attempt = await askWithKeys(ports, call, { usable, tab });
  return { attempt, ...tab.last() };
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
  const { chain, candidate, target } = call;
  const parameters = { ...chain.prompt.parameters, ...candidate.parameters };
  const prompt = { ...chain.prompt, parameters };
  const show = (chunk: ShownChunk) => {
    tab.shown(chunk);
    chain.emit(chunk);
  };
  return answerWithKeys(ports, {
    keys: usable,
    isLocal: target.row.kind === 'local',
    limits: () => withinChain(limitsFor(target), call.leftMs()),
    signal: chain.signal,
    open: ({ key, onOpened, ...options }) =>
      ports.openAnswer(target, prompt, {
        ...options,
        onOpened: (answer) => {
          const about = { ...(key && { keyId: key.id }), model: target.ref };
          ports.registries.rateLimits.learn(about, answer.headers, ports.clock.now());
          onOpened(answer);
        },
      }),
    toFailure: (error, secret) => ports.toFailure(error, target, secret),
    toExpiryFailure: (expiry) => expiryFailure(expiry, target),
    onChunk: show,
    onRunning: (attempt) => ports.onAttemptRunning(chain.identity.turnId, attempt),
    admit: (key) => admitAttempt(ports, { call, tab, key }),
    onWait: (durationMs, failure) =>
      call.trace({ type: 'wait', model: target.ref, durationMs, why: `before another try (${failure.kind})` }),
  });
}

function withinChain(limits: DeadlineLimits, leftMs: number): DeadlineLimits {
  return { ...limits, totalMs: Math.max(1, Math.min(limits.totalMs, leftMs)) };
}
