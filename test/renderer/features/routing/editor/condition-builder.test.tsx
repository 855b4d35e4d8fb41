import { act, useState } from 'react';
import { expect, test } from 'vitest';
import { ConditionBuilder } from '../../../../../renderer/features/routing/editor/condition-builder.tsx';
import type { EditorField } from '../../../../../renderer/features/routing/editor/editor-field.ts';
import type { GroupForm } from '../../../../../renderer/lib/rules/rule-form.ts';
import { ruleForm } from '../sample-form.ts';
import { StoresContext } from '../../../../../renderer/client/stores-context.ts';
import { createScriptedCore } from '../../../../support/scripted-core.ts';
import { createTestWindow } from '../../../support/window-parts.ts';
import { mount } from '../../../lib/mount.tsx';
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

function Conditions() {
  const [form, setForm] = useState(ruleForm({ when: { type: 'all', of: [{ type: 'has-image' }] } }));
  const edit: EditorField['edit'] = (change) => setForm(change);
  const none = () => undefined;
  const change: EditorField['change'] = (next) => edit((before) => ({ ...before, ...next }), '');
  return <ConditionBuilder field={{ form, problemAt: none, problemNaming: none, edit, change }} />;
}

test('a condition that is added takes the focus, also in a group', async () => {
  const { page } = await mount(
    <StoresContext value={createTestWindow(createScriptedCore({}).core).stores}>
      <Conditions />
    </StoresContext>,
  );
  const add = async (at: number) => {
    await act(async () => [...page.querySelectorAll<HTMLElement>('button.button')].at(at)?.click());
    const focused = () => document.activeElement?.closest('[data-condition]')?.getAttribute('data-condition');
    await expect
      .poll(focused)
      .toBe([...page.querySelectorAll('[data-condition]')].at(-1)?.getAttribute('data-condition'));
    return focused();
  };
  const condition = await add(-2);
  const group = await add(-1);
  expect([condition, group, await add(-3)]).toEqual(['when.of.1', 'when.of.2.of.0', 'when.of.2.of.1']);
});
