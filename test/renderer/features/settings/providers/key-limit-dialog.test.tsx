import { expect, test, vi } from 'vitest';
import { StoresContext } from '../../../../../renderer/client/stores-context.ts';
import { KeyLimitDialog } from '../../../../../renderer/features/settings/providers/key-limit-dialog.tsx';
import type { KeyQuota } from '../../../../../shared/model/key.ts';
import { createScriptedCore } from '../../../../support/scripted-core.ts';
import { mount } from '../../../lib/mount.tsx';
import { savedKey } from '../../../support/sample-keys.ts';
import { press, typeInto } from '../../../support/type-into.ts';
import { createTestWindow } from '../../../support/window-parts.ts';

async function open(quota?: KeyQuota) {
  const key = savedKey('k1', { label: 'Personal', ...(quota && { quota }) });
  const setQuota = vi.fn(() => Promise.resolve(key));
  const { core } = createScriptedCore({ keys: { list: () => Promise.resolve({ keys: [key] }), setQuota } });
  const { stores } = createTestWindow(core, '#/settings/providers/groq');
  await stores.keys.getState().read();
  const onClose = vi.fn();
  await mount(
    <StoresContext value={stores}>
      <KeyLimitDialog keyView={key} onClose={onClose} />
    </StoresContext>,
  );
  return { setQuota, onClose, stores };
}

test('a key that another window has deleted meanwhile is said to be gone', async () => {
  const { setQuota, stores } = await open();
  stores.keys.getState().accept([]);
  await typeInto(document.body, 'Daily limit', '1,500');
  await press(document.body, 'Save limit');
  expect([setQuota.mock.calls, stores.toasts.getState().toast?.text]).toEqual([
    [],
    'This key was deleted in another window, so nothing was changed.',
  ]);
});

test('a daily limit is saved in the unit it is counted in', async () => {
  const { setQuota, onClose } = await open();
  await typeInto(document.body, 'Daily limit', '1,500');
  await press(document.body, 'Save limit');
  expect([setQuota.mock.calls, onClose.mock.calls.length]).toEqual([
    [[{ id: 'k1', quota: { unit: 'requests', limit: 1_500 } }]],
    1,
  ]);
});

test('what is no whole number from 1 stays with the reason and is not saved', async () => {
  const { setQuota, onClose } = await open();
  await typeInto(document.body, 'Daily limit', '0');
  await press(document.body, 'Save limit');
  expect([
    document.querySelector('[role="alert"]')?.textContent,
    setQuota.mock.calls,
    onClose.mock.calls.length,
  ]).toEqual(['Write a whole number from 1 to 999,999,999,999, such as 1000.', [], 0]);
});

test('a limit is shown to be changed, and can be removed', async () => {
  const { setQuota } = await open({ unit: 'tokens', limit: 5_000 });
  expect(document.querySelector<HTMLInputElement>('.dialog input')?.value).toBe('5000');
  await press(document.body, 'Remove the limit');
  expect(setQuota.mock.calls).toEqual([[{ id: 'k1' }]]);
});
