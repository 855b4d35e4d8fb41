import { expect, test } from 'vitest';
import { chainOf, isChainFull, withChain } from '../../../../../renderer/features/routing/editor/model-chain.ts';
import { ruleForm } from '../sample-form.ts';

const open = ruleForm({ target: { type: 'model', model: '' } });

test('the first of the chain is the target', () => {
  const form = { ...open, ...withChain(open, [{ model: 'a/one' }, { model: 'b/two' }]) };
  expect([form.target, form.fallbacks, chainOf(form)]).toEqual([
    { type: 'model', model: 'a/one' },
    [{ model: 'b/two' }],
    [{ model: 'a/one' }, { model: 'b/two' }],
  ]);
});

test('a target that is still to be chosen is no place of the chain', () => {
  expect([chainOf(open), withChain(open, [])]).toEqual([[], { target: open.target, fallbacks: [] }]);
});

test('behind another target all are fallbacks', () => {
  const plan = ruleForm({ target: { type: 'plan', plan: 'economy' } });
  expect(withChain(plan, [{ model: 'a/one' }])).toEqual({ target: plan.target, fallbacks: [{ model: 'a/one' }] });
});

test('ten models may follow the target', () => {
  const fallbacks = Array.from({ length: 10 }, (_, at) => ({ model: `a/${String(at)}` }));
  expect(
    [ruleForm({ fallbacks }), ruleForm({ fallbacks: fallbacks.slice(1) }), { ...open, fallbacks }].map(isChainFull),
  ).toEqual([true, false, false]);
});
