import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { StoresContext } from '../../../../renderer/client/stores-context.ts';
import { EnvironmentKeys } from '../../../../renderer/features/welcome/environment-keys.tsx';
import type { KeyView } from '../../../../shared/model/key.ts';
import { createScriptedCore } from '../../../support/scripted-core.ts';
import { mount } from '../../lib/mount.tsx';
import { savedKey } from '../../support/sample-keys.ts';
import { createTestWindow, settle } from '../../support/window-parts.ts';

const found = savedKey('environment:GROQ_API_KEY', {
  label: 'GROQ_API_KEY',
  source: 'environment',
  hasSecret: false,
});

async function show(key: KeyView) {
  const use = vi.fn(() => Promise.resolve({ ...key, hasSecret: true }));
  const { core } = createScriptedCore({ keys: { list: () => Promise.resolve({ keys: [key] }), use } });
  const { stores } = createTestWindow(core, '#/welcome');
  await stores.keys.getState().read();
  const { page } = await mount(
    <StoresContext value={stores}>
      <EnvironmentKeys />
    </StoresContext>,
  );
  return { page, use };
}

test('a key that was found in the environment is used when Use is pressed, not before', async () => {
  const { page, use } = await show(found);
  const before = [page.textContent, use.mock.calls.length];
  await act(async () => page.querySelector('button')?.click());
  await act(settle);
  expect([before, use.mock.calls, page.textContent]).toEqual([
    ['GROQ_API_KEY found in the environmentRead only, never savedUse', 0],
    [[{ id: found.id }]],
    'GROQ_API_KEY found in the environmentIn use, read only, never savedStart',
  ]);
});

test('a key that is in use already says so', async () => {
  const { page, use } = await show({ ...found, hasSecret: true });
  expect([page.querySelector('button')?.getAttribute('aria-label'), use.mock.calls]).toEqual([
    'Start with GROQ_API_KEY',
    [],
  ]);
});
