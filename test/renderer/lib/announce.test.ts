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
  expect([announce({ ...answer, status: 'streaming' }), announce(answer)]).toEqual([
    'Claude Opus is answering',
    'Answer ready, 1,684 tokens',
  ]);
});

test('a failed answer is announced by its reason', () => {
  const failure = { kind: 'network', message: 'Anthropic cannot be reached.', actions: [] } as const;
  expect(announce(message('a1', { status: 'failed', failure: { ...failure, actions: [] } }))).toBe(
    'Anthropic cannot be reached.',
  );
});
