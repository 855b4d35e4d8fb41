import type { ReactNode } from 'react';
import type { EditorField } from '../../../../../renderer/features/routing/editor/editor-field.ts';
import { StoresContext } from '../../../../../renderer/client/stores-context.ts';
import { checkForm, type RuleForm } from '../../../../../renderer/lib/rules/rule-form.ts';
import { type CoreScript, createScriptedCore } from '../../../../support/scripted-core.ts';
import { mount } from '../../../lib/mount.tsx';
import { createTestWindow } from '../../../support/window-parts.ts';

/** One part of the editor over a form, and what the form becomes. */
export async function openEditor(start: RuleForm, part: (field: EditorField) => ReactNode, script: CoreScript = {}) {
  const { stores } = createTestWindow(createScriptedCore(script).core, '#/routing');
  let form = start;
  const edit: EditorField['edit'] = (change) => {
    form = change(form);
  };
  const checked = checkForm(start);
  const content = part({
    form: start,
    problemAt: (path) => (checked.type === 'invalid' ? checked.problems.get(path) : undefined),
    problemNaming: () => undefined,
    edit,
    change: (next) => edit((before) => ({ ...before, ...next }), ''),
  });
  const { page } = await mount(<StoresContext value={stores}>{content}</StoresContext>);
  return { page, stores, form: () => form };
}
