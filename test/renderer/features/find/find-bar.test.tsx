import { act } from 'react';
import { expect, test } from 'vitest';
import { StoresContext } from '../../../../renderer/client/stores-context.ts';
import { FindBar } from '../../../../renderer/features/find/find-bar.tsx';
import { createScriptedCore } from '../../../support/scripted-core.ts';
import { mount } from '../../lib/mount.tsx';
import { createTestWindow, message, settle } from '../../support/window-parts.ts';

async function start() {
  const { core } = createScriptedCore({
    branches: {
      edits: () => Promise.resolve({ edits: [] }),
      find: ({ phrase }) => Promise.resolve({ hits: phrase === 'tide' ? [{ messageId: 'm1', count: 3 }] : [] }),
    },
    conversations: {
      messages: () => Promise.resolve({ messages: [message('m1')], hasEarlier: false, siblings: [] }),
      spend: () => Promise.resolve({ costMicros: 0, unpricedCount: 0, models: [] }),
    },
  });
  const { stores, clock } = createTestWindow(core);
  await stores.chat.getState().open('c1');
  const { page } = await mount(
    <StoresContext value={stores}>
      <FindBar />
    </StoresContext>,
  );
  await act(async () => stores.find.getState().open());
  const field = page.querySelector('input');
  if (!field) throw new Error('The bar has no field.');
  const type = async (text: string) => {
    const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    await act(async () => {
      setter?.call(field, text);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      clock.advance(200);
      await settle();
    });
  };
  const press = (key: string, change: KeyboardEventInit = {}) =>
    act(async () => void field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...change })));
  const count = () => page.querySelector('[role="status"]')?.textContent;
  return { page, field, type, press, count };
}

test('the field takes the focus and the count follows Enter', async () => {
  const { field, type, press, count } = await start();
  await type('tide');
  const counts = [count()];
  await press('Enter');
  counts.push(count());
  await press('Enter', { shiftKey: true });
  await press('Enter', { shiftKey: true });
  counts.push(count());
  expect([document.activeElement, counts]).toEqual([field, ['1 of 3', '2 of 3', '3 of 3']]);
});

test('what is not there is said, and nothing can be stepped to', async () => {
  const { page, type, count } = await start();
  await type('moon');
  const next = page.querySelector<HTMLButtonElement>('[aria-label="Next place"]');
  expect([count(), next?.disabled]).toEqual(['Nothing found', true]);
});

test('Esc closes the bar', async () => {
  const { page, press } = await start();
  await press('Escape');
  expect(page.querySelector('search')).toBeNull();
});
