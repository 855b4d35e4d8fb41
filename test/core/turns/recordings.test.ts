import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CoreApi } from '../../../shared/contract/core-api.ts';
import type { Message } from '../../../shared/model/message.ts';
import { askCore } from '../../support/ask-core.ts';
import { listRecordings, type Recording, type Replay, startReplay } from '../../support/replay.ts';
import { type StartedCore, startCore } from '../../support/start-core.ts';

/** A model of each provider that speaks the recorded wire, from the shipped catalogue. */
const models: Readonly<Record<string, string>> = {
  'openai chat': 'openai/gpt-6-luna',
  'openai responses': 'openai/gpt-5.3-codex',
  'anthropic messages': 'anthropic/claude-haiku-5-5',
  'gemini gemini': 'gemini/gemini-3.8-flash',
  'groq chat': 'groq/openai/gpt-oss-20b',
  'perplexity chat': 'perplexity/sonar',
  'mistral chat': 'mistral/mistral-small-latest',
  'together chat': 'together/openai/gpt-oss-20b',
  'cohere cohere': 'cohere/command-a-03-2025',
  'openrouter chat': 'openrouter/openai/gpt-6-luna',
  'huggingface chat': 'huggingface/openai/gpt-oss-120b',
};

const recordings = listRecordings();

describe.skipIf(recordings.length === 0)(
  'the whole core makes of recorded answers what is expected [recordings not present]',
  () => {
    let replay: Replay;
    let started: StartedCore;
    let api: CoreApi;

    beforeAll(async () => {
      replay = await startReplay();
    });
    afterAll(() => replay.stop());
    // A refused key or a failing provider is remembered: each recording meets a core that knows of none.
    beforeEach(async () => {
      started = await startCore();
      ({ api } = started.core);
      await api.policies.change({ scope: { layer: 'profile' }, set: { maxFallbacks: 0 }, clear: [] });
    });
    afterEach(() => started.stop());

    const modelFor = async (recording: Recording): Promise<string> => {
      const baseUrl = replay.baseUrl(recording, 'split=evil');
      const known = models[`${recording.provider} ${recording.api}`];
      if (known !== undefined) {
        await api.providers.update({ id: recording.provider, override: { baseUrl } });
        await api.keys.add({ providerId: recording.provider, label: 'Test', secret: 'sample-key-0123456789' });
        return known;
      }
      const own = await api.providers.add({ label: recording.id, wire: 'openai-chat', baseUrl, needsKey: false });
      return (await api.models.add({ providerId: own.id, modelId: 'model' })).ref;
    };

    test.each(recordings.map((recording) => [recording.id, recording] as const))('%s', async (_, recording) => {
      const [, answer] = await askCore(api, 'Hello', await modelFor(recording));
      expect(seen(answer)).toEqual(expectation(recording));
    });
  },
);

function seen(answer: Message | undefined): object {
  const { provenance, failure } = answer ?? {};
  return {
    text: answer?.text,
    ending: failure?.kind ?? provenance?.finishReason,
    inputTokens: failure ? undefined : provenance?.usage?.inputTokens,
    outputTokens: failure ? undefined : provenance?.usage?.outputTokens,
    reasoning: failure ? undefined : answer?.reasoning,
    citations: distinct(answer?.citations?.flatMap(({ url }) => url ?? [])),
    citationCount: answer?.citations?.length,
    toolCalls: answer?.toolCalls?.map(({ name, argumentsJson }) => ({ name, arguments: argumentsJson })),
  };
}

function expectation({ expected, httpStatus }: Recording): object {
  const kinds = expected.errorKindsAccepted ?? (expected.errorKind === undefined ? [] : [expected.errorKind]);
  const isAnswer = httpStatus === 200 && kinds.length === 0;
  return {
    text: expected.text ?? '',
    ending: kinds.length > 0 ? expect.toBeOneOf(kinds.map(ourKind)) : expected.finishReasonNormalized,
    inputTokens: isAnswer ? (expected.promptTokensInclCache ?? expected.promptTokens) : undefined,
    outputTokens: isAnswer ? (expected.completionTokensInclReasoning ?? expected.completionTokens) : undefined,
    reasoning: isAnswer ? expected.reasoningText : undefined,
    citations: expected.citations,
    citationCount: expected.citationCount,
    toolCalls: expected.toolCalls,
  };
}

function ourKind(kind: string): string {
  return kind === 'not_found' ? 'model_not_found' : kind;
}

function distinct(urls: readonly string[] | undefined): string[] | undefined {
  return urls && [...new Set(urls)];
}
