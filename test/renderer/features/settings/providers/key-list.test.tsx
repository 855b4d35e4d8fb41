import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { StoresContext, useFrom } from '../../../../../renderer/client/stores-context.ts';
import { KeyList } from '../../../../../renderer/features/settings/providers/key-list.tsx';
import type { KeyView } from '../../../../../shared/model/key.ts';
import type { ProviderView } from '../../../../../shared/model/provider.ts';
import { createScriptedCore } from '../../../../support/scripted-core.ts';
import { mount } from '../../../lib/mount.tsx';
import { provider } from '../../../support/offered-models.ts';
import { savedKey, worked } from '../../../support/sample-keys.ts';
import { typeInto } from '../../../support/type-into.ts';
import { createTestWindow } from '../../../support/window-parts.ts';

async function show(keys: readonly KeyView[], change: Partial<ProviderView> = {}) {
  const groq = provider('groq', { label: 'Groq', ...change });
  const update = vi.fn(() => Promise.resolve({ ...groq, rotation: 'round-robin' as const }));
  const move = vi.fn(() => Promise.resolve({ keys: [...keys] }));
  const { core } = createScriptedCore({
    keys: { list: () => Promise.resolve({ keys: [...keys] }), move },
    providers: { list: () => Promise.resolve({ providers: [groq] }), update },
  });
  const { stores } = createTestWindow(core, '#/settings/providers/groq');
  await Promise.all([stores.providers.getState().read(), stores.keys.getState().read()]);
  const { page } = await mount(
    <StoresContext value={stores}>
      <KnownKeys of={groq} />
    </StoresContext>,
  );
  return { page, stores, update, move };
}

function KnownKeys({ of }: { readonly of: ProviderView }) {
  const keys = useFrom(
    (stores) => stores.keys,
    (state) => state.keys,
  );
  return <KeyList provider={of} keys={keys} onReplace={() => {}} />;
}

const rotationOf = (page: HTMLElement) => page.querySelector('[data-setting="Rotation"]');

test('a key with a daily limit says what is gone of it, one without says nothing of it', async () => {
  const quota = { unit: 'requests', limit: 1_000 } as const;
  const { page } = await show([savedKey('k1', { lastTest: worked, quota, quotaUsed: 300 }), savedKey('k2')]);
  const uses = [...page.querySelectorAll('.key-row')].map((row) => row.querySelector('.key-use')?.textContent);
  const meters = [...page.querySelectorAll('[role="meter"]')].map((meter) => meter.getAttribute('aria-label'));
  expect([uses, meters]).toEqual([['300 of 1,000 requests today', undefined], ['Daily limit of Key k1']]);
});

test('the limit of a key stays as it is being typed where another window deletes the key', async () => {
  const { page, stores } = await show([savedKey('k1')]);
  await act(async () => page.querySelector<HTMLElement>('[aria-label="More for Key k1"]')?.click());
  const entries = [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  await act(async () => entries.find(({ textContent }) => textContent === 'Daily limit…')?.click());
  await typeInto(document.body, 'Daily limit', '70');
  await act(async () => stores.keys.getState().accept([]));
  expect(document.querySelector<HTMLInputElement>('.dialog input')?.value).toBe('70');
});

test('one key has no rotation, of several it says which goes first', async () => {
  const alone = await show([savedKey('k1')]);
  const several = await show([savedKey('k1'), savedKey('k2')], { rotation: 'fill-first' });
  expect([rotationOf(alone.page), rotationOf(several.page)?.textContent]).toEqual([
    null,
    expect.stringMatching(/^Rotation.*goes to the first key until it is limited or out.*First until used up/),
  ]);
});

test('a chosen rotation shows at once and is saved, and Undo brings back the one before', async () => {
  const { page, stores, update } = await show([savedKey('k1'), savedKey('k2')]);
  const choice = page.querySelector<HTMLElement>('[role="combobox"]');
  await act(async () => choice?.click());
  const option = [...document.querySelectorAll<HTMLElement>('[role="option"]')].find(
    ({ textContent }) => textContent === 'Each in turn',
  );
  await act(async () => option?.click());
  expect([stores.providers.getState().providers[0]?.rotation, update.mock.calls]).toEqual([
    'round-robin',
    [[{ id: 'groq', override: { rotation: 'round-robin' } }]],
  ]);
  expect(stores.toasts.getState().toast?.text).toBe('Saved the rotation of Groq');
  await act(async () => stores.toasts.getState().act());
  expect(update.mock.calls.slice(1)).toEqual([[{ id: 'groq', override: { rotation: 'sticky' } }]]);
});

test('a key that is limited shows when it comes back, a refused one offers to be replaced', async () => {
  const until = Date.UTC(2100, 0, 1);
  const { page } = await show([
    savedKey('k1', { standing: { state: 'cooling', until } }),
    savedKey('k2', { standing: { state: 'refused', since: 1 } }),
  ]);
  const statuses = [...page.querySelectorAll('[role="status"]')].map((status) => status.textContent);
  expect(statuses).toEqual([expect.stringMatching(/^Limited until /), 'Refused']);
  expect(page.querySelector('[data-action="replace-key"]')?.getAttribute('aria-label')).toBe('Replace Key k2');
});

test('a key that was found in the environment offers Use, and no rotation comes with it', async () => {
  const found = savedKey('k2', { label: 'GROQ_API_KEY', source: 'environment', hasSecret: false });
  const { page } = await show([savedKey('k1'), found]);
  const row = page.querySelector('[data-key="k2"]');
  expect([
    row?.textContent,
    [...(row?.querySelectorAll('button') ?? [])].map((button) => button.getAttribute('aria-label')),
    rotationOf(page),
  ]).toEqual([
    expect.stringContaining('Found in the environment, read only, never savedNot in use'),
    ['Use GROQ_API_KEY', 'More for GROQ_API_KEY'],
    null,
  ]);
});

test('a key of the environment in use says so, and its menu stops that', async () => {
  const used = savedKey('k1', { label: 'GROQ_API_KEY', source: 'environment' });
  const { page } = await show([used]);
  const words = page.querySelector('[data-key="k1"]')?.textContent;
  await act(async () => page.querySelector<HTMLElement>('[aria-label="More for GROQ_API_KEY"]')?.click());
  const entries = [...document.querySelectorAll('[role="menuitem"]')].map(({ textContent }) => textContent);
  expect([words, entries]).toEqual([
    expect.stringMatching(/from the environment, read only.*In use/),
    ['Test', 'Stop using'],
  ]);
});

test('Alt and an arrow key move the key whose menu has the focus and open nothing; a key of the environment stays', async () => {
  const { page, move } = await show([savedKey('k1'), savedKey('k2'), savedKey('env', { source: 'environment' })]);
  const said = () => page.querySelector('.settings-card > [aria-live]')?.textContent;
  const press = async (name: string) => {
    const menu = page.querySelector<HTMLElement>(`[aria-label="More for ${name}"]`);
    await act(async () =>
      menu?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, bubbles: true })),
    );
    return [said(), document.querySelector('[role="menu"]')];
  };
  expect([await press('Key k1'), await press('Key env'), move.mock.calls]).toEqual([
    ['Key k1 is now key 2 of 2', null],
    ['Key env is from the environment and stays where it is.', null],
    [[{ id: 'k1', position: 1 }]],
  ]);
});
