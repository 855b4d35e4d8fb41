import { expect, test, vi } from 'vitest';
import { StoresContext } from '../../../../renderer/client/stores-context.ts';
import { KeyForm } from '../../../../renderer/features/welcome/key-form.tsx';
import type { CredentialTestResult } from '../../../../shared/model/key.ts';
import { defaultSettings } from '../../../../shared/model/settings.ts';
import { createScriptedCore } from '../../../support/scripted-core.ts';
import { mount } from '../../lib/mount.tsx';
import { languageModel, provider } from '../../support/offered-models.ts';
import { refused, savedKey, worked } from '../../support/sample-keys.ts';
import { press, typeInto } from '../../support/type-into.ts';
import { conversation, createTestWindow } from '../../support/window-parts.ts';

async function start(tryOut: () => Promise<CredentialTestResult>) {
  const add = vi.fn(() => Promise.resolve(savedKey('k1')));
  const groq = provider('groq', { label: 'Groq', keyHint: '^gsk_', keysUrl: 'https://groq.test/keys' });
  const plain = ['mistral', 'deepinfra'].map((id) => provider(id, { label: id, keyHint: '^[A-Za-z0-9]{32}$' }));
  const { core } = createScriptedCore({
    keys: { tryOut, add },
    providers: { list: () => Promise.resolve({ providers: [groq, ...plain] }) },
    models: { list: () => Promise.resolve({ models: [languageModel('groq/llama')] }) },
    conversations: { create: () => Promise.resolve(conversation('c1')) },
    settings: { update: () => Promise.resolve({ ...defaultSettings, hasSeenWelcome: true }) },
  });
  const { stores } = createTestWindow(core, '#/welcome');
  await Promise.all([stores.providers.getState().read(), stores.models.getState().read()]);
  const { page } = await mount(
    <StoresContext value={stores}>
      <KeyForm isLocked={false} />
    </StoresContext>,
  );
  return { page, stores, add };
}

test('the provider is named while the key is typed', async () => {
  const { page } = await start(() => Promise.resolve(worked));
  await typeInto(page, 'Key', 'gsk_abc');
  expect(page.textContent).toContain('This is a key of Groq.');
});

test('a key that fits several providers is not tried before one is chosen', async () => {
  const { page } = await start(() => Promise.resolve(worked));
  await typeInto(page, 'Key', 'a'.repeat(32));
  const submit = page.querySelector<HTMLButtonElement>('[type="submit"]');
  expect([page.textContent.includes('This form fits several providers.'), submit?.disabled]).toEqual([true, true]);
});

test('a key that works is saved and the chat opens', async () => {
  const { page, stores, add } = await start(() => Promise.resolve(worked));
  await typeInto(page, 'Key', 'gsk_abc');
  await press(page, 'Test and save');
  expect([add.mock.calls, stores.routes.getState().route]).toEqual([
    [[{ providerId: 'groq', label: 'Main', secret: 'gsk_abc', lastTest: worked }]],
    { name: 'chat', conversationId: 'c1' },
  ]);
});

test('a refused key stays typed, with the cause and a way to save it anyway', async () => {
  const { page, add } = await start(() => Promise.resolve(refused()));
  await typeInto(page, 'Key', 'gsk_abc');
  await press(page, 'Test and save');
  const field = page.querySelector('input');
  expect([field?.value, field?.getAttribute('aria-invalid'), add.mock.calls]).toEqual(['gsk_abc', 'true', []]);
  expect(page.querySelector('[role="alert"]')?.textContent).toContain('It may have been revoked');
  await press(page, 'Save anyway');
  expect(add.mock.calls).toEqual([[{ providerId: 'groq', label: 'Main', secret: 'gsk_abc', lastTest: refused() }]]);
});

test('a trial can be cancelled', async () => {
  const { page, stores } = await start(() => new Promise(() => {}));
  await typeInto(page, 'Key', 'gsk_abc');
  await press(page, 'Test and save');
  await press(page, 'Cancel');
  expect([stores.keys.getState().trial, page.querySelector('input')?.value]).toEqual([undefined, 'gsk_abc']);
});
