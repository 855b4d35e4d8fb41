import type { Clock } from '../ports/clock.ts';
import type { Fetch } from '../ports/fetch.ts';
import { demoAnswer, type DemoScript } from '../providers/demo-answer.ts';
import { openAnswer } from '../wire/open-answer.ts';
import type { Prompt } from '../ports/prompt.ts';
import type { WireChunk } from '../wire/wire-adapter.ts';
import type { Target } from './target.ts';
import type { AnswerOptions } from './turn-ports.ts';

export interface AnswerPorts {
  readonly clock: Clock;
  readonly fetch: Fetch;
  readonly demoScript: DemoScript;
}

/** Opens the answer of a target: over its wire, or from the script for the offline demo. */
export function createOpenAnswer(ports: AnswerPorts) {
  return (target: Target, prompt: Prompt, options: AnswerOptions): AsyncIterable<WireChunk> => {
    if (target.row.kind === 'demo') {
      options.onOpened({ headers: new Headers() });
      return openDemo(ports, prompt, options.signal);
    }
    const { row, model } = target;
    const { signal, secret, onOpened } = options;
    const key = secret === undefined ? {} : { key: secret };
    return openAnswer({ row, model, prompt }, { fetch: ports.fetch, signal, onOpened, ...key });
  };
}

async function* openDemo(ports: AnswerPorts, prompt: Prompt, signal: AbortSignal): AsyncGenerator<WireChunk> {
  const question = prompt.messages.at(-1)?.text ?? '';
  for await (const { kind, text } of demoAnswer(ports.clock, { script: ports.demoScript, message: question, signal }))
    yield { type: `${kind}-delta`, text };
  if (!signal.aborted) yield { type: 'finished', reason: 'stop', wireReason: 'script' };
}
