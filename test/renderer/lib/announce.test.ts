import { expect, test } from 'vitest';
import { announce } from '../../../renderer/lib/announce.ts';
import type { Provenance } from '../../../shared/model/message.ts';
import { message } from '../support/window-parts.ts';

const provenance: Provenance = {
  model: 'anthropic/claude',
  modelLabel: 'Claude Opus',
  providerId: 'anthropic',
  providerLabel: 'Anthropic',
  line: 'claude',
  choice: { by: 'person' },
  usage: { inputTokens: 10, outputTokens: 1_684, isEstimated: false },
  failedAttempts: [],
};

test('assistive technology hears who answers and that the answer is ready', () => {
  const answer = message('a1', { role: 'assistant', provenance });
  const short = { ...provenance, usage: { inputTokens: 10, outputTokens: 1, isEstimated: false } };
  const words = [
    announce({ ...answer, status: 'streaming' }),
    announce(answer),
    announce({ ...answer, provenance: short }),
  ];
  expect(words).toEqual(['Claude Opus is answering', 'Answer ready, 1,684 tokens', 'Answer ready, 1 token']);
});

test('a failed answer is announced by its reason', () => {
  const failure = { kind: 'network', message: 'Anthropic cannot be reached.', actions: [] } as const;
  expect(announce(message('a1', { status: 'failed', failure: { ...failure, actions: [] } }))).toBe(
    'Anthropic cannot be reached.',
  );
});

test('a fallback is heard with who failed and who took over', () => {
  const failure = { kind: 'rate_limited', message: 'Groq is busy.', actions: [] } as const;
  const failed = { model: 'groq/llama', modelLabel: 'Llama', failure: { ...failure, actions: [] }, durationMs: 1 };
  const answer = (model: string) =>
    message('a1', { status: 'streaming', provenance: { ...provenance, model, failedAttempts: [failed] } });
  expect([announce(answer('anthropic/claude')), announce(answer('groq/llama'))]).toEqual([
    'Llama rate limited, Anthropic took over. Claude Opus is answering',
    'Llama rate limited, asked again. Claude Opus is answering',
  ]);
});
