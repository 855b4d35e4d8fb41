import { expect, test } from 'vitest';
import { targetKinds, withTargetKind } from '../../../../../renderer/features/routing/editor/target-kinds.ts';
import { ruleForm } from '../sample-form.ts';

const chain = ruleForm({ target: { type: 'model', model: 'a/one' }, fallbacks: [{ model: 'b/two' }] });
const plan = ruleForm({ target: { type: 'plan', plan: 'balanced' }, fallbacks: [{ model: 'b/two' }] });

test.each(targetKinds)('the chain is the same after $label and back', ({ value }) => {
  const other = withTargetKind(value, chain, []);
  expect(withTargetKind('model', other, ['a/one'])).toEqual({ target: chain.target, fallbacks: chain.fallbacks });
});

test('a fallback that becomes the target is no fallback any more', () => {
  expect(withTargetKind('model', plan, [])).toEqual({ target: { type: 'model', model: 'b/two' }, fallbacks: [] });
});

test('the model that a plan replaced is the target again, also where it became a fallback', () => {
  const fallbacks = [{ model: 'b/two' }, { model: 'a/one', parameters: { temperature: 0 } }];
  expect(withTargetKind('model', { ...plan, fallbacks }, ['a/one'])).toEqual({
    target: { type: 'model', model: 'a/one' },
    fallbacks: [{ model: 'b/two' }],
  });
});

test('where no model is named one is still to be chosen', () => {
  expect(withTargetKind('model', { ...plan, fallbacks: [] }, []).target).toEqual({ type: 'model', model: '' });
});

test('a split takes two models, none of them twice', () => {
  const twice = { ...plan, fallbacks: [{ model: 'a/one' }, { model: 'b/two' }] };
  expect(withTargetKind('split', twice, ['a/one']).target).toEqual({
    type: 'split',
    shares: [
      { model: 'a/one', percent: 50 },
      { model: 'b/two', percent: 50 },
    ],
  });
});
