import { expect, test } from 'vitest';
import type { Rule } from '../../../../shared/model/rule.ts';
import { shownForm } from '../../../../renderer/client/rules/rule-forms-store.ts';
import { settle } from '../../support/window-parts.ts';
import { rule, startRules } from './start-rules.ts';

const halves = [
  { model: 'a/one', percent: 50 },
  { model: 'a/two', percent: 50 },
];
const split = rule('a', 90, { target: { type: 'split', shares: halves } });

async function startSplit() {
  const { rules, kept, forms, toast } = await startRules();
  kept.set('a', split);
  await rules.getState().read();
  const saved = (): Rule => rules.getState().rules[0]?.rule ?? split;
  const shown = () => {
    const { target } = shownForm(saved(), forms.getState().typed.a);
    return target.type === 'split' ? target.shares.map(({ model, percent }) => `${model} ${String(percent)}`) : [];
  };
  const share = (shares: readonly { readonly model: string; readonly percent: number | string }[], what: string) =>
    forms.getState().edit(saved(), (form) => ({ ...form, target: { type: 'split', shares: [...shares] } }), what);
  return { forms, toast, shown, share, rules, kept };
}

test('what is typed and not valid yet is taken back change by change, and nothing that is saved with it', async () => {
  const { forms, shown, share, rules } = await startSplit();
  share([...halves, { model: '', percent: 1 }], 'add');
  share([...halves, { model: '', percent: '2' }], 'percent');
  share([...halves, { model: '', percent: '20' }], 'percent');
  const steps = [shown()];
  for (let at = 0; at < 3; at += 1) {
    forms.getState().undo('a');
    steps.push(shown());
  }
  expect([steps, rules.getState().past]).toEqual([
    [
      ['a/one 50', 'a/two 50', ' 20'],
      ['a/one 50', 'a/two 50', ' 1'],
      ['a/one 50', 'a/two 50'],
      ['a/one 50', 'a/two 50'],
    ],
    [],
  ]);
});

test('what became valid is a step of the rules, and none of what is not saved', async () => {
  const { forms, shown, share, rules } = await startSplit();
  share([...halves, { model: '', percent: 1 }], 'add');
  share([{ model: 'a/one', percent: 40 }, ...halves.slice(1), { model: 'a/three', percent: 10 }], 'percent');
  await settle();
  expect([forms.getState().typed.a?.unsaved, rules.getState().past.length]).toEqual([[], 1]);
  rules.getState().undo();
  expect(shown()).toEqual(['a/one 50', 'a/two 50']);
});

test('what is discarded comes back as it was typed from its toast', async () => {
  const { forms, toast, shown, share } = await startSplit();
  share([...halves, { model: '', percent: 1 }], 'add');
  forms.getState().discard('a');
  expect([shown(), toast()?.text]).toEqual([['a/one 50', 'a/two 50'], 'Discarded what was not saved']);
  toast()?.action?.run();
  expect(shown()).toEqual(['a/one 50', 'a/two 50', ' 1']);
});
