import { describe, expect, test } from 'vitest';
import { handoffWords } from '../../../electron/core/turns/handoff-words.ts';
import { seamlessHandoff } from '../../../electron/core/turns/record-handoff.ts';
import type { TurnTrail } from '../../../electron/core/turns/turn-trail.ts';
import type { Handoff, HandoffReason } from '../../../shared/model/handoff.ts';
import type { Message, Provenance } from '../../../shared/model/message.ts';
import { sampleHandoff } from '../../support/sample-handoff.ts';
import type { Decision } from '../../../shared/model/decision.ts';
import { failure, plainMessage, provenance } from '../../store/samples.ts';

function answer(change: Partial<Provenance> = {}, message: Partial<Message> = {}): Message {
  const own = { ...provenance, choice: { by: 'default' as const }, failedAttempts: [], ...change };
  return plainMessage({ id: 'message-3', role: 'assistant', provenance: own, ...message });
}
const before = answer({ model: 'beta/beta-mini', modelLabel: 'Beta Mini', line: 'gpt' }, { id: 'message-1' });
const trail: TurnTrail = { steps: [], messageCount: 3 };

function handoff(ended: Message, change: Partial<TurnTrail> = {}, earlier: Message | undefined = before) {
  const newId = () => 'handoff-1';
  return seamlessHandoff({ answer: ended, before: earlier, trail: { ...trail, ...change }, newId, now: 5_000 });
}

test('another model than before is a handoff that stands below the last answer', () => {
  expect(handoff(answer())).toEqual(sampleHandoff({ given: { what: 'everything', messageCount: 3, tokens: 0 } }));
});

test.each<[string, Message, Message | undefined]>([
  ['the same model answered before', answer(), answer()],
  ['it is the first answer', answer(), plainMessage()],
  ['no model was reached', plainMessage({ role: 'assistant' }), before],
  ['the next one failed', answer({}, { status: 'failed', failure }), before],
])('there is none where %s', (_, ended, earlier) => {
  expect(handoff(ended, {}, earlier)).toBeUndefined();
});

describe('why it happened', () => {
  const insteadOf = { model: 'gamma/gamma', modelLabel: 'Gamma' };
  const failedAttempts = [{ model: 'gamma/gamma', failure, durationMs: 80 }];

  test('is how the model was chosen', () => {
    expect(handoff(answer({ choice: { by: 'sticky' } }))?.reason).toEqual({ by: 'sticky' });
  });

  test('is that it stands in for one that failed', () => {
    const fallback = { by: 'fallback', of: 'gamma/gamma', modelLabel: 'Gamma', failure: 'overloaded' };
    expect(handoff(answer({ insteadOf, failedAttempts }))?.reason).toEqual(fallback);
  });

  test('is that the window of the chosen one is too small', () => {
    const decision: Decision = {
      reason: { by: 'person' },
      task: { task: 'chat', by: 'detected', reasons: [] },
      candidates: [],
      skippedRules: [],
      needsApproval: false,
      cache: { isEnabled: false, ttlMs: 0 },
      excluded: [{ model: 'gamma/gamma', exclusion: { code: 'window-too-small', neededTokens: 9, contextTokens: 8 } }],
    };
    const reason = { by: 'context-window', of: 'gamma/gamma', modelLabel: 'Gamma' };
    expect(handoff(answer({ insteadOf }), { decision })?.reason).toEqual(reason);
  });
});

test('what was given is a summary where the history had to be fitted', () => {
  const fitted = { type: 'history-fitted', model: 'alpha/alpha-large', modelLabel: 'Alpha Large' } as const;
  const steps = [{ ...fitted, coveredCount: 7, keptCount: 2, by: 'model' as const }];
  expect(handoff(answer(), { steps })?.given).toEqual({ what: 'summary', messageCount: 2, tokens: 0 });
});

describe('in words', () => {
  test.each<[HandoffReason, string]>([
    [{ by: 'person' }, 'chosen by you'],
    [{ by: 'rule', ruleId: 'rule-1', ruleName: 'Small talk' }, 'rule Small talk'],
    [{ by: 'task', task: 'code' }, 'task code'],
    [{ by: 'strategy', strategy: 'cheapest' }, 'strategy cheapest'],
    [{ by: 'replacement', of: 'alpha/alpha-old' }, 'it took the place of a retired model'],
    [{ by: 'continuation', of: 'beta/beta-mini' }, 'it goes on where an answer broke off'],
    [{ by: 'throttle', budget: 'budget of today' }, 'the budget of today is nearly spent'],
    [{ by: 'sticky' }, 'the default'],
    [
      { by: 'fallback', of: 'c/c', modelLabel: 'Gamma', failure: 'timeout' },
      'in place of Gamma, which failed (timeout)',
    ],
    [{ by: 'context-window', of: 'c/c', modelLabel: 'Gamma' }, 'in place of Gamma, whose window is too small'],
  ])('%j', (reason, words) => {
    expect(handoffWords(sampleHandoff({ reason }))).toBe(
      `From Beta Mini to Alpha Large: ${words}. Given along: the full history (3 messages, about 12,345 tokens). Seamless.`,
    );
  });

  test.each<[Handoff['given']['what'], string]>([
    ['note', 'the handoff note and what came after it'],
    ['note-and-last', 'the handoff note, the last messages and what came after them'],
    ['summary', 'a summary and the last messages'],
  ])('given %s', (what, words) => {
    const given = { what, messageCount: 1, tokens: 5 };
    expect(handoffWords(sampleHandoff({ given, way: 'announced' }))).toBe(
      `From Beta Mini to Alpha Large: the default. Given along: ${words} (1 messages, about 5 tokens). Announced.`,
    );
  });
});
