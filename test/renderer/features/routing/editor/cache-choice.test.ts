import { expect, test } from 'vitest';
import {
  cacheChoiceOf,
  cacheChoices,
  withCacheChoice,
} from '../../../../../renderer/features/routing/editor/cache-choice.ts';
import { ruleForm } from '../sample-form.ts';

test('as usual says nothing, so that the policy holds', () => {
  const form = ruleForm({ cache: { isEnabled: false } });
  expect(withCacheChoice(form, 'usual')).toEqual(ruleForm());
});

test('every choice is shown as it was chosen', () => {
  const shown = cacheChoices.map(({ value }) => cacheChoiceOf(withCacheChoice(ruleForm(), value)));
  expect(shown).toEqual(cacheChoices.map(({ value }) => value));
});

test('a rule that keeps answers without saying how long does not look as if it said nothing', () => {
  expect(cacheChoiceOf(ruleForm({ cache: { isEnabled: true } }))).toBe('on');
});
