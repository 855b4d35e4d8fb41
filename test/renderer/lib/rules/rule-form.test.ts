import { expect, test } from 'vitest';
import type { RuleDraft } from '../../../../shared/model/rule.ts';
import { checkForm, formOf } from '../../../../renderer/lib/rules/rule-form.ts';

const draft: RuleDraft = {
  name: 'Private',
  priority: 90,
  isEnabled: true,
  when: { type: 'tag', tag: 'private' },
  target: { type: 'model', model: 'groq/llama' },
  fallbacks: [],
};

test('a single condition stands in a group, so that others can join it', () => {
  expect(formOf(draft).when).toEqual({ type: 'all', of: [{ type: 'tag', tag: 'private' }] });
});

test('a form that is valid is a draft', () => {
  expect(checkForm(formOf(draft))).toEqual({
    type: 'valid',
    draft: { ...draft, when: { type: 'all', of: [{ type: 'tag', tag: 'private' }] } },
  });
});

test('what is wrong is said at its field, with what to do', () => {
  const form = {
    ...formOf(draft),
    name: '',
    when: {
      type: 'any' as const,
      of: [
        { type: 'context-tokens' as const, comparison: 'above' as const, tokens: 'many' },
        { type: 'none' as const, of: [{ type: 'keyword' as const, words: [], match: 'any' as const }] },
      ],
    },
  };
  expect(checkForm(form)).toEqual({
    type: 'invalid',
    problems: new Map([
      ['name', 'Give the rule a name of at most 120 characters.'],
      ['when.of.0.tokens', 'Write a whole number, such as 800.'],
      ['when.of.1.of.0.words', 'Write at least one word; several are parted by commas.'],
    ]),
  });
});
