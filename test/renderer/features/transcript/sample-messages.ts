import type { Message, Provenance } from '../../../../shared/model/message.ts';

const createdAt = Date.UTC(2026, 10, 18, 10, 42);

export function said(changes: Partial<Message> = {}): Message {
  return {
    id: 'question',
    conversationId: 'conversation',
    role: 'user',
    text: 'Why?',
    status: 'complete',
    createdAt,
    updatedAt: createdAt,
    ...changes,
  };
}

export function answered(changes: Partial<Message> = {}): Message {
  return { ...said(), id: 'answer', role: 'assistant', text: 'Because.', provenance: provenance(), ...changes };
}

export function provenance(changes: Partial<Provenance> = {}): Provenance {
  return {
    model: 'openai/gpt-5',
    modelLabel: 'GPT-5',
    providerId: 'openai',
    providerLabel: 'OpenAI',
    line: 'gpt',
    choice: { by: 'person' },
    firstTokenMs: 1_200,
    totalMs: 5_000,
    usage: { inputTokens: 1_500, outputTokens: 340, cachedInputTokens: 1_088, isEstimated: false },
    cost: { basis: 'price', micros: 12_300 },
    finishReason: 'stop',
    failedAttempts: [],
    ...changes,
  };
}

export const rateLimited: Provenance['failedAttempts'][number] = {
  model: 'groq/llama-3.3-70b',
  durationMs: 200,
  failure: { kind: 'rate_limited', message: 'Groq allows no more requests this minute.', actions: ['wait'] },
};
