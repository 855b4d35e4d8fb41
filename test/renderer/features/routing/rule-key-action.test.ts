import { expect, test } from 'vitest';
import { ruleKeyAction } from '../../../../renderer/features/routing/rule-key-action.ts';

const press = (key: string, held: { readonly alt?: boolean; readonly ctrl?: boolean } = {}) =>
  ruleKeyAction(
    { key, altKey: held.alt === true, ctrlKey: held.ctrl === true, metaKey: false },
    { index: 1, count: 3 },
  );

test('arrows walk the rules, with Alt they move the rule', () => {
  expect([press('ArrowDown'), press('ArrowUp'), press('End'), press('ArrowDown', { alt: true })]).toEqual([
    { type: 'focus', index: 2 },
    { type: 'focus', index: 0 },
    { type: 'focus', index: 2 },
    { type: 'move', position: 2 },
  ]);
});

test('Space turns a rule on or off and Delete removes it; other keys are left to the window', () => {
  expect([press(' '), press('Delete'), press('z'), press('ArrowDown', { ctrl: true })]).toEqual([
    { type: 'toggle' },
    { type: 'remove' },
    undefined,
    undefined,
  ]);
});
