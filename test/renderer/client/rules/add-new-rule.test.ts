import { afterEach, expect, test, vi } from 'vitest';
import { addNewRule } from '../../../../renderer/client/rules/add-new-rule.ts';
import { createScriptedCore } from '../../../support/scripted-core.ts';
import { createTestWindow } from '../../support/window-parts.ts';
import { rule } from './start-rules.ts';

afterEach(() => document.body.replaceChildren());

test('the name of a new rule has the focus and is typed over', async () => {
  const name = showName();
  const made = rule('new', 50);
  const { core } = createScriptedCore({
    rules: {
      save: () => Promise.resolve(made),
      list: () => Promise.resolve({ rules: [{ rule: made, problems: [] }], total: 1 }),
    },
  });
  await addNewRule(createTestWindow(core, '#/routing').stores);
  await vi.waitFor(() => expect(document.activeElement).toBe(name));
  expect([name.selectionStart, name.selectionEnd]).toEqual([0, 'New rule'.length]);
});

function showName(): HTMLInputElement {
  const editor = document.createElement('aside');
  editor.dataset.region = 'rule-editor';
  const name = editor.appendChild(document.createElement('input'));
  name.dataset.ruleName = '';
  name.value = 'New rule';
  document.body.append(editor);
  return name;
}
