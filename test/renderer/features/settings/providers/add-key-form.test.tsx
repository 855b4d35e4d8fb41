import { expect, test, vi } from 'vitest';
import { StoresContext } from '../../../../../renderer/client/stores-context.ts';
import { AddKeyForm } from '../../../../../renderer/features/settings/providers/add-key-form.tsx';
import type { CredentialTestResult, KeyView } from '../../../../../shared/model/key.ts';
import { createScriptedCore } from '../../../../support/scripted-core.ts';
import { mount } from '../../../lib/mount.tsx';
import { provider } from '../../../support/offered-models.ts';
import { refused, savedKey, worked } from '../../../support/sample-keys.ts';
import { press, typeInto } from '../../../support/type-into.ts';
import { createTestWindow } from '../../../support/window-parts.ts';

const groq = provider('groq', { label: 'Groq', keyHint: '^gsk_' });

async function start(result: CredentialTestResult, keys: readonly KeyView[] = []) {
  const add = vi.fn(() => Promise.resolve(savedKey('new')));
  const { core } = createScriptedCore({
    keys: { list: () => Promise.resolve({ keys: [...keys] }), tryOut: () => Promise.resolve(result), add },
    providers: { list: () => Promise.resolve({ providers: [groq] }) },
  });
  const { stores } = createTestWindow(core, '#/settings/providers/groq');
  await Promise.all([stores.providers.getState().read(), stores.keys.getState().read()]);
  const onDone = vi.fn();
  const { page } = await mount(
    <StoresContext value={stores}>
      <AddKeyForm provider={groq} replaces={undefined} onDone={onDone} />
    </StoresContext>,
  );
  return { page, add, onDone };
}

test('a key is tested first and saved with its test and name', async () => {
  const { page, add, onDone } = await start(worked);
  await typeInto(page, 'Key', 'gsk_abc');
  await typeInto(page, 'Name', 'Work');
  await press(page, 'Test');
  expect([page.textContent.includes('It works.'), add.mock.calls]).toEqual([true, []]);
  await press(page, 'Save key');
  expect([add.mock.calls, onDone.mock.calls.length]).toEqual([
    [[{ providerId: 'groq', label: 'Work', secret: 'gsk_abc', lastTest: worked }]],
    1,
  ]);
});

test.each([
  ['works', 'after the fields', worked, ['Provider', 'Name', 'It works.']],
  ['was refused', 'at the key', refused(), ['Groq refused this key.', 'Provider', 'Name']],
] as const)('that a key %s is said %s', async (_, __, result, order) => {
  const { page } = await start(result);
  await typeInto(page, 'Key', 'gsk_abc');
  await press(page, 'Test');
  const text = page.textContent;
  expect(order.toSorted((one, other) => text.indexOf(one) - text.indexOf(other))).toEqual(order);
});

test('a refused key can be saved anyway', async () => {
  const { page, add } = await start(refused());
  await typeInto(page, 'Key', 'gsk_abc');
  await press(page, 'Test');
  await press(page, 'Save anyway');
  expect(add.mock.calls).toEqual([[{ providerId: 'groq', label: 'Main', secret: 'gsk_abc', lastTest: refused() }]]);
});

test('an edited key is no longer the one that was tested', async () => {
  const { page } = await start(worked);
  await typeInto(page, 'Key', 'gsk_abc');
  await press(page, 'Test');
  await typeInto(page, 'Key', 'gsk_abcd');
  expect(page.textContent).not.toContain('It works.');
});

test('a name that no key has is offered', async () => {
  const { page } = await start(worked, [savedKey('k1', { label: 'Main' })]);
  expect([...page.querySelectorAll('input')].map(({ value }) => value)).toContain('Key 2');
});
