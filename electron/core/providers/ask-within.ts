import type { Failure } from '../../../shared/model/failure.ts';
import type { AskProvider, ProviderQuestion } from '../ports/ask-provider.ts';
import type { Clock } from '../ports/clock.ts';
import { FailureError } from '../resilience/failure.ts';

export interface AskPorts {
  readonly ask: AskProvider;
  readonly clock: Clock;
}

/** The provider's answer, or a `FailureError` of kind `timeout` when it takes longer than `timeoutMs`. */
export async function askWithin(
  { ask, clock }: AskPorts,
  question: ProviderQuestion,
  timeoutMs: number,
): Promise<unknown> {
  const deadline = new AbortController();
  const stop = clock.after(timeoutMs, () => deadline.abort());
  try {
    return await ask({ ...question, signal: AbortSignal.any([question.signal, deadline.signal]) });
  } catch (error) {
    question.signal.throwIfAborted();
    if (!deadline.signal.aborted) throw error;
    throw new FailureError(timeoutFailure(question, timeoutMs), { cause: error });
  } finally {
    stop();
  }
}

function timeoutFailure({ row, url }: ProviderQuestion, timeoutMs: number): Failure {
  const wait = `${timeoutMs / 1000} s`;
  return {
    kind: 'timeout',
    message: `${row.label} did not answer within ${wait} at ${new URL(url).host}. Try again, or check the base URL.`,
    actions: ['retry', 'check-base-url'],
    providerId: row.id,
  };
}
