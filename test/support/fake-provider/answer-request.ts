import type { ServerResponse } from 'node:http';
import type { WireName } from '../../../shared/model/wire.ts';
import type { AnswerWriter } from './answer-writer.ts';
import { createAnthropicWriter } from './anthropic-writer.ts';
import { createChatWriter } from './chat-writer.ts';
import { defaultSteps } from './default-steps.ts';
import { refusedKey } from './error-body.ts';
import { createGeminiWriter } from './gemini-writer.ts';
import { modelList } from './model-list.ts';
import { playSteps } from './play-steps.ts';
import type { ReceivedRequest } from './received-request.ts';
import { createResponsesWriter } from './responses-writer.ts';
import type { Route } from './route.ts';
import type { Step } from './step.ts';

export interface Answering {
  readonly response: ServerResponse;
  /** Aborted when the client has left. */
  readonly gone: AbortSignal;
  readonly onBreak: () => void;
  readonly isKeyRefused: boolean;
  /** undefined means the default answer. */
  readonly steps: readonly Step[] | undefined;
}

export async function answerRequest({ route, body }: ReceivedRequest, answering: Answering): Promise<void> {
  const { response, isKeyRefused } = answering;
  if (route.kind === 'unknown') return sendJson(response, 404, JSON.stringify({ detail: 'Not Found' }));
  if (route.kind === 'json') return sendJson(response, 200, JSON.stringify(route.body));
  if (isKeyRefused) {
    const refusal = refusedKey(wireOf(route));
    return sendJson(response, refusal.status, refusal.body);
  }
  if (route.kind === 'list-models') return sendJson(response, 200, JSON.stringify(modelList(route.shape)));
  if (route.kind === 'key-facts') return sendJson(response, 200, JSON.stringify(keyFacts));
  const writer = createWriter(route.wire, route.model);
  await playSteps(answering.steps ?? defaultSteps(body), { ...answering, ...route, writer });
}

/** In the words of every provider that has such a call. */
const keyFacts = {
  data: { label: 'fake', limit: null, usage: 0 },
  valid: true,
  name: 'fake',
  email: 'fake@example.test',
};

function createWriter(wire: WireName, model: string): AnswerWriter {
  switch (wire) {
    case 'openai-chat':
      return createChatWriter(model);
    case 'openai-responses':
      return createResponsesWriter(model);
    case 'anthropic-messages':
      return createAnthropicWriter(model);
    case 'gemini':
      return createGeminiWriter(model);
  }
}

function wireOf(route: Route): WireName {
  if (route.kind === 'answer') return route.wire;
  if (route.kind !== 'list-models') return 'openai-chat';
  if (route.shape === 'anthropic') return 'anthropic-messages';
  return route.shape === 'gemini' ? 'gemini' : 'openai-chat';
}

function sendJson(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(body);
}
