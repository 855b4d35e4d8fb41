import { expect, test } from 'vitest';
import { ConditionBuilder } from '../../../../../renderer/features/routing/editor/condition-builder.tsx';
import type { GroupForm } from '../../../../../renderer/lib/rules/rule-form.ts';
import { ruleForm } from '../sample-form.ts';
import { openEditor } from './open-editor.tsx';

async function open(when: GroupForm) {
  const { page } = await openEditor(ruleForm({ when }), (field) => <ConditionBuilder field={field} />);
  return page;
}

test('a group is joined by what stands above it', async () => {
  const inner = { type: 'all', of: [{ type: 'has-image' }] } as const;
  const pages = [await open({ type: 'any', of: [inner] }), await open({ type: 'all', of: [inner] })];
  const words = pages.map((page) => page.querySelector('.condition-group .condition-lead')?.firstChild?.textContent);
  expect(words).toEqual(['or', 'and']);
});

test('without a condition it says what the rule takes', async () => {
  const pages = [await open({ type: 'any', of: [] }), await open({ type: 'all', of: [] })];
  expect(pages.map((page) => page.querySelector('.editor-hint')?.textContent)).toEqual([
    'Without a condition it takes no message.',
    'Without a condition it takes every message.',
  ]);
});
