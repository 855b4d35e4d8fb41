import { expect, test } from 'vitest';
import { ChainEditor } from '../../../../../renderer/features/routing/editor/chain-editor.tsx';
import type { RuleForm } from '../../../../../renderer/lib/rules/rule-form.ts';
import { ruleForm } from '../sample-form.ts';
import { openEditor } from './open-editor.tsx';

async function open(form: RuleForm) {
  const { page } = await openEditor(form, (field) => <ChainEditor field={field} />);
  const adder = [...page.querySelectorAll('button')].find(({ className }) => className.includes('chain-add'));
  return {
    alert: page.querySelector('[role="alert"]')?.textContent,
    rowCount: page.querySelectorAll('.chain-row').length,
    add: adder?.textContent,
    isFull: adder?.disabled,
  };
}

const fallbacks = (count: number) => Array.from({ length: count }, (_, at) => ({ model: `a/${String(at)}` }));

test('a target without a model says that one is to be chosen', async () => {
  expect(await open(ruleForm({ target: { type: 'model', model: '' } }))).toEqual({
    alert: 'Choose a model.',
    rowCount: 0,
    add: 'Choose model',
    isFull: false,
  });
});

test('behind ten fallbacks no further one is offered, and too many of them are told of', async () => {
  const [full, over] = [
    await open(ruleForm({ fallbacks: fallbacks(10) })),
    await open(ruleForm({ fallbacks: fallbacks(11) })),
  ];
  expect([full.isFull, full.alert, over.alert]).toEqual([true, undefined, 'At most 10 models may follow.']);
});

test('too many models to choose among are told of', async () => {
  const over = fallbacks(201).map(({ model }) => model);
  const { alert } = await open(ruleForm({ target: { type: 'strategy', strategy: 'cheapest', over } }));
  expect(alert).toBe('At most 200 models are chosen among.');
});
