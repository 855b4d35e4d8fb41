import { act } from 'react';
import { expect, test } from 'vitest';
import { StoresContext } from '../../../../renderer/client/stores-context.ts';
import { TestFormPlace } from '../../../../renderer/features/rule-tests/test-form.tsx';
import { createScriptedCore } from '../../../support/scripted-core.ts';
import { mount } from '../../lib/mount.tsx';
import { createTestWindow, settle } from '../../support/window-parts.ts';

async function open() {
  const saved: string[] = [];
  const { core } = createScriptedCore({
    ruleTests: {
      list: () => Promise.resolve({ results: [] }),
      save: ({ draft }) => {
        saved.push(draft.name);
        return new Promise(() => {});
      },
    },
  });
  const { stores } = createTestWindow(core, '#/routing');
  await mount(
    <StoresContext value={stores}>
      <TestFormPlace />
    </StoresContext>,
  );
  await act(async () => {
    const draft = {
      name: 'Tides',
      message: { text: 'when' },
      expected: { type: 'model', model: 'a/one' },
      at: 1,
    } as const;
    stores.ruleTests.getState().edit({ type: 'new', draft });
    await settle();
  });
  const enter = (how: KeyboardEventInit = {}) =>
    act(async () => {
      const pressed = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, ...how });
      document.querySelector('.test-form input')?.dispatchEvent(pressed);
      await settle();
    });
  return { saved, enter };
}

test('Enter saves once, however long it is held or often it is pressed', async () => {
  const { saved, enter } = await open();
  await enter();
  await enter({ repeat: true });
  await enter();

  const button = document.querySelector('button[aria-busy="true"]')?.textContent;
  expect([saved, button]).toEqual([['Tides'], 'Save test']);
});

test('Enter that takes over what is being composed saves nothing', async () => {
  const { saved, enter } = await open();
  await enter({ isComposing: true });

  expect(saved).toEqual([]);
});
