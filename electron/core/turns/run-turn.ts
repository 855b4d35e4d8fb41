import type { Message } from '../../../shared/model/message.ts';
import type { TurnChunk } from '../../../shared/model/turn-chunk.ts';
import { buildPrompt } from '../prompt/build-prompt.ts';
import type { Prompt } from '../ports/prompt.ts';
import { createAnswerRecorder } from './answer-recorder.ts';
import { answerWithKeys, type AttemptReport } from './answer-with-keys.ts';
import type { AttemptResult } from './attempt.ts';
import type { ModelWishes, Target } from './choose-model.ts';
import { createDeltaMerger } from './merge-deltas.ts';
import { endOf, startProvenance, type TurnEnding } from './provenance.ts';
import { expiryFailure, internalFailure, limitsFor } from './turn-failures.ts';
import type { TurnPorts } from './turn-ports.ts';
import type { RegisteredTurn } from './turn-registry.ts';
import { toUsageRecord } from './usage-records.ts';

export interface TurnRequest {
  readonly wishes: ModelWishes;
  /** The branch that ends with the question. */
  readonly history: readonly Message[];
  readonly answer: Message;
}

/** One turn from its request to its record: choose, ask, stream, record. Never rejects; every way out is an `end`. */
export async function runTurn(ports: TurnPorts, request: TurnRequest, turn: RegisteredTurn): Promise<void> {
  const recorder = createAnswerRecorder(ports.recording, request.answer);
  const reports: AttemptReport[] = [];
  const merger = createDeltaMerger(ports.clock, (chunk) => {
    recorder.take(chunk);
    turn.append(chunk);
  });

  let target: Target | undefined;
  let ending: TurnEnding;
  try {
    const choice = ports.chooseModel(request.wishes);
    if (choice.type === 'none') ending = { type: 'end', status: 'failed', failure: choice.failure };
    else {
      target = choice.target;
      const provenance = startProvenance(choice.target, choice.choice);
      merger.push({ type: 'route-chosen', messageId: request.answer.id, provenance });
      const prompt = buildPrompt(request.history);
      const result = await ask(ports, { target, prompt, turn, push: merger.push, reports });
      merger.flush();
      ending = endOf(result, recorder.message(), { now: ports.clock.now(), target, prompt });
    }
  } catch (error) {
    ending = { type: 'end', status: 'failed', failure: internalFailure(ports, error) };
  }

  merger.flush();
  recorder.take(ending);
  const asked = target;
  recorder.finish((message) =>
    ports.stores.atomically(() => {
      ports.stores.messages.update(message);
      if (!asked) return;
      ports.stores.usage.record(reports.map((report) => toUsageRecord(ports, { report, message, target: asked })));
      ports.saveAlongside(message, reports);
    }),
  );
  turn.append(ending);
  ports.onEnded(recorder.message());
}

interface Asking {
  readonly target: Target;
  readonly prompt: Prompt;
  readonly turn: RegisteredTurn;
  readonly push: (chunk: TurnChunk) => void;
  readonly reports: AttemptReport[];
}

async function ask(ports: TurnPorts, asking: Asking): Promise<AttemptResult> {
  const { target, prompt, turn, push, reports } = asking;
  return answerWithKeys(ports, {
    keys: await ports.keysFor(target),
    isLocal: target.row.kind === 'local',
    limits: limitsFor(target),
    signal: turn.signal,
    open: (signal, secret) => ports.openAnswer(target, prompt, { signal, ...(secret !== undefined && { secret }) }),
    toFailure: (error, secret) => ports.toFailure(error, target, secret),
    toExpiryFailure: (expiry) => expiryFailure(expiry, target),
    onChunk: push,
    onRunning: (attempt) => ports.onAttemptRunning(turn.turnId, attempt),
    onAttempt: (report) => {
      reports.push(report);
      if (report.result.outcome !== 'failed') return;
      const { failure, totalMs } = report.result;
      if (report.key) ports.onKeyFailed(report.key.id, failure);
      if (report.willRetry) push({ type: 'attempt-failed', failure, durationMs: totalMs, willRetry: true });
    },
  });
}
