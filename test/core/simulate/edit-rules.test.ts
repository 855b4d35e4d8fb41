import { expect, test } from 'vitest';
import { editRules } from '../../../electron/core/simulate/edit-rules.ts';
import type { Rule, RuleDraft } from '../../../shared/model/rule.ts';
import { sampleRule } from '../../support/sample-routing.ts';

const rules = [
  sampleRule('one', 'a/a'),
  sampleRule('two', 'a/b'),
  sampleRule('system:three', 'a/c', { origin: 'system' }),
];
const draftOf = ({ id: _, origin: __, createdAt: ___, ...draft }: Rule): RuleDraft => draft;
const [one, two, three] = rules.map(draftOf);

test('without edits the rules are those that are saved', () => {
  expect(editRules(rules, undefined, 9)).toBe(rules);
});

test('edits change, remove and add, and leave the rest as it is', () => {
  if (!one || !two || !three) throw new Error('There are three rules.');
  const edited = editRules(
    rules,
    {
      save: [
        { id: 'one', draft: { ...one, name: 'Changed' } },
        { draft: { ...two, name: 'New' } },
        { id: 'back', draft: { ...two, name: 'Back' }, createdAt: 4 },
        { id: 'system:three', draft: { ...three, isEnabled: false } },
      ],
      remove: ['two'],
    },
    9,
  );

  expect(edited).toEqual([
    { ...rules[0], name: 'Changed' },
    { ...rules[2], isEnabled: false },
    { ...two, id: 'new-0', name: 'New', origin: 'person', createdAt: 9 },
    { ...two, id: 'back', name: 'Back', origin: 'person', createdAt: 4 },
  ]);
});

test('a rule that is not edited is the same one, and of one that is nothing stays that the edit leaves out', () => {
  const [first, ...others] = rules;
  if (!first || !one) throw new Error('There are three rules.');
  const before = { ...first, askAboveMicros: 50_000 };
  const edited = editRules([before, ...others], { save: [{ id: 'one', draft: one }], remove: [] }, 9);
  expect([edited[0], edited[1] === others[0]]).toEqual([first, true]);
});
