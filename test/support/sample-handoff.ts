import type { Handoff } from '../../shared/model/handoff.ts';

/** One that the program made by itself. */
export function sampleHandoff(change: Partial<Handoff> = {}): Handoff {
  return {
    id: 'handoff-1',
    conversationId: 'conversation-1',
    afterMessageId: 'message-1',
    answerId: 'message-3',
    from: { model: 'beta/beta-mini', modelLabel: 'Beta Mini', line: 'gpt' },
    to: { model: 'alpha/alpha-large', modelLabel: 'Alpha Large', line: 'claude' },
    reason: { by: 'default' },
    given: { what: 'everything', messageCount: 3, tokens: 12_345 },
    way: 'seamless',
    createdAt: 5_000,
    ...change,
  };
}
