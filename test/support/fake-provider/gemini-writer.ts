import type { FinishReason } from '../../../shared/model/message.ts';
import { type AnswerEnd, type AnswerWriter, frame, parseArguments } from './answer-writer.ts';
import type { ContentStep, FakeUsage } from './step.ts';

/** Generated content: whole answers in pieces, the last one with a reason to finish; there is no end marker. */
export function createGeminiWriter(model: string): AnswerWriter {
  const tail = { modelVersion: model, responseId: 'fake' };
  return {
    begin: () => '',
    say: (step) => frame({ candidates: [toCandidate([step])], ...tail }),
    end: (end) => frame({ candidates: [{ ...toCandidate([]), ...toEnd(end) }], ...toUsageMetadata(end), ...tail }),
    fail: ({ message, code }) => frame({ error: { code: 500, message, status: code } }),
    whole: (said, end) => ({
      candidates: [{ ...toCandidate(said), ...toEnd(end) }],
      ...toUsageMetadata(end),
      ...tail,
    }),
  };
}

const finishWords: Readonly<Record<FinishReason, string>> = {
  stop: 'STOP',
  length: 'MAX_TOKENS',
  tool_calls: 'STOP',
  content_filter: 'SAFETY',
  other: 'OTHER',
};

function toCandidate(said: readonly ContentStep[]): object {
  const sources = said.flatMap((step) =>
    step.type === 'citation' ? [{ web: { uri: step.url, title: step.title } }] : [],
  );
  return {
    index: 0,
    content: { role: 'model', parts: said.flatMap(toPart) },
    ...(sources.length > 0 && { groundingMetadata: { groundingChunks: sources } }),
  };
}

function toPart(step: ContentStep): readonly object[] {
  switch (step.type) {
    case 'text':
      return [{ text: step.text }];
    case 'reasoning':
      return [{ text: step.text, thought: true }];
    case 'tool-call':
      return [{ functionCall: { id: step.id, name: step.name, args: parseArguments(step.argumentsJson) } }];
    case 'citation':
      return [];
  }
}

function toEnd({ reason }: AnswerEnd): object {
  return { finishReason: finishWords[reason] };
}

function toUsageMetadata({ usage }: AnswerEnd): object {
  return { usageMetadata: toUsage(usage) };
}

/** This wire counts thoughts beside the candidates. */
function toUsage({ inputTokens, outputTokens, cachedInputTokens, reasoningTokens }: FakeUsage): object {
  return {
    promptTokenCount: inputTokens,
    candidatesTokenCount: outputTokens - (reasoningTokens ?? 0),
    totalTokenCount: inputTokens + outputTokens,
    ...(cachedInputTokens !== undefined && { cachedContentTokenCount: cachedInputTokens }),
    ...(reasoningTokens !== undefined && { thoughtsTokenCount: reasoningTokens }),
  };
}
