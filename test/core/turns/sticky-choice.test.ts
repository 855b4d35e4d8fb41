import { describe, expect, test } from 'vitest';
import { stickyChoice } from '../../../electron/core/turns/sticky-choice.ts';
import type { ChoiceReason, Message, Provenance } from '../../../shared/model/message.ts';
import { plainMessage, provenance } from '../../store/samples.ts';

const question = plainMessage();
const byDefault: ChoiceReason = { by: 'default' };

function answer(change: Partial<Provenance>, message: Partial<Message> = {}): Message {
  const given = { ...provenance, choice: byDefault, ...change };
  return plainMessage({ role: 'assistant', updatedAt: 7_000, provenance: given, ...message });
}

describe('an automatic choice is kept', () => {
  test.each<ChoiceReason>([
    byDefault,
    { by: 'rule', ruleId: 'rule-1', ruleName: 'Small talk' },
    { by: 'task', task: 'code' },
    { by: 'strategy', strategy: 'balanced' },
    { by: 'sticky' },
    { by: 'throttle', budget: 'budget of today' },
  ])('by $by', (choice) => {
    expect(stickyChoice([question, answer({ choice })])).toEqual({ model: provenance.model, endedAt: 7_000 });
  });
});

describe('a choice that was not automatic is not kept', () => {
  test.each<ChoiceReason>([
    { by: 'person' },
    { by: 'replacement', of: 'alpha/alpha-old' },
    { by: 'continuation', of: 'alpha/alpha-large' },
  ])('by $by', (choice) => {
    expect(stickyChoice([question, answer({ choice })])).toBeUndefined();
  });
});

test('a model that only stood in for another one is not kept', () => {
  const insteadOf = { model: 'beta/beta-mini', modelLabel: 'Beta Mini' };
  expect(stickyChoice([question, answer({ insteadOf })])).toBeUndefined();
});

test('the last whole answer counts, whatever broke off after it', () => {
  const whole = answer({ model: 'beta/beta-mini' }, { updatedAt: 5_000 });
  const broken = answer({}, { status: 'interrupted' });
  expect(stickyChoice([question, whole, question, broken])).toEqual({ model: 'beta/beta-mini', endedAt: 5_000 });
});

test('a later choice by hand ends an automatic one', () => {
  expect(stickyChoice([question, answer({}), question, answer({ choice: { by: 'person' } })])).toBeUndefined();
});

test('a conversation without answers keeps nothing', () => {
  expect([stickyChoice([]), stickyChoice([question])]).toEqual([undefined, undefined]);
});
