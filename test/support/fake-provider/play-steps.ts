import type { ServerResponse } from 'node:http';
import type { FinishReason } from '../../../shared/model/message.ts';
import type { WireName } from '../../../shared/model/wire.ts';
import type { AnswerWriter } from './answer-writer.ts';
import { openHeaders, pause, playTransport, sendJson } from './play-transport.ts';
import type { ContentStep, FakeUsage, Step } from './step.ts';

export interface Exchange {
  readonly wire: WireName;
  readonly isStream: boolean;
  readonly writer: AnswerWriter;
  readonly response: ServerResponse;
  /** Aborted when the client has left. */
  readonly gone: AbortSignal;
  /** Called before the server breaks the connection itself. */
  readonly onBreak: () => void;
}

/** Does the steps in order; ends the answer properly where no step did. Stops quietly when the client leaves. */
export async function playSteps(steps: readonly Step[], exchange: Exchange): Promise<void> {
  const player = createPlayer(exchange);
  for (const step of steps) {
    if (exchange.gone.aborted) return;
    const isOver = await player.play(step);
    if (isOver) return;
  }
  if (!exchange.gone.aborted) player.finish('stop');
}

function createPlayer(exchange: Exchange) {
  const { writer, response, isStream, gone } = exchange;
  const said: ContentStep[] = [];
  let usage: FakeUsage = { inputTokens: 1, outputTokens: 1 };
  let hasBegun = false;

  const send = (text: string): void => {
    if (text !== '') response.write(text);
  };
  const begin = (): void => {
    if (hasBegun || !isStream) return;
    hasBegun = true;
    openHeaders(response, {});
    send(writer.begin());
  };
  const say = (step: ContentStep): void => {
    said.push(step);
    if (!isStream) return;
    begin();
    send(writer.say(step));
  };
  const finish = (reason: FinishReason): void => {
    begin();
    if (isStream) response.end(writer.end({ reason, usage }));
    else sendJson(response, 200, JSON.stringify(writer.whole(said, { reason, usage })));
  };

  /** Timers fire late: what is overdue is said at once, so that the pace holds. */
  const drip = async ({ text, tokensPerSecond }: Extract<Step, { type: 'drip' }>): Promise<boolean> => {
    const startedAt = performance.now();
    for (const [index, token] of (text.match(/\S+\s*/g) ?? []).entries()) {
      const restMs = startedAt + (index * 1000) / tokensPerSecond - performance.now();
      if (restMs > 0) await pause(restMs, gone);
      if (gone.aborted) return true;
      say({ type: 'text', text: token });
    }
    return false;
  };

  /** Answers whether the exchange is over. */
  const play = async (step: Step): Promise<boolean> => {
    switch (step.type) {
      case 'text':
      case 'reasoning':
      case 'citation':
      case 'tool-call':
        say(step);
        return false;
      case 'usage':
        usage = step.usage;
        return false;
      case 'begin':
        begin();
        return false;
      case 'finish':
        finish(step.reason);
        return true;
      case 'error':
        begin();
        response.end(writer.fail(step.error));
        return true;
      case 'drip':
        return drip(step);
      case 'endless':
        while (!gone.aborted) {
          say({ type: 'text', text: step.text });
          await pause(step.everyMs, gone);
        }
        return true;
      default:
        return playTransport(step, exchange);
    }
  };
  return { play, finish };
}
