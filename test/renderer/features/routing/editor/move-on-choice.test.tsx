import { act } from 'react';
import { expect, test } from 'vitest';
import { MoveOnChoice } from '../../../../../renderer/features/routing/editor/move-on-choice.tsx';
import type { RuleForm } from '../../../../../renderer/lib/rules/rule-form.ts';
import type { Policy } from '../../../../../shared/model/policy.ts';
import { press } from '../../../support/type-into.ts';
import { ruleForm } from '../sample-form.ts';
import { openEditor } from './open-editor.tsx';

async function open(form: RuleForm, fields: Policy) {
  const opened = await openEditor(form, (field) => <MoveOnChoice field={field} />);
  await act(async () => opened.stores.usualPolicy.setState({ fields }));
  const pressed = [...opened.page.querySelectorAll('[aria-pressed="true"]')].map(({ textContent }) => textContent);
  return { ...opened, pressed };
}

test('a refusal is on where the policy of the profile moves on after one, and stays on when another is turned off', async () => {
  const { page, pressed, form } = await open(ruleForm(), { fallBackOnContentFilter: true });
  await press(page, 'error');
  expect([pressed, form().moveOn]).toEqual([
    ['rate limit', 'error', 'no token in time', 'refusal'],
    ['rate-limit', 'no-token', 'refusal'],
  ]);
});

test('a refusal is off where the policy does not, and what the rule says goes before the policy', async () => {
  const usual = await open(ruleForm(), {});
  const own = await open(ruleForm({ moveOn: ['error'] }), { fallBackOnContentFilter: true });
  expect([usual.pressed, own.pressed]).toEqual([['rate limit', 'error', 'no token in time'], ['error']]);
});
