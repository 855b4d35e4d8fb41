import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CoreApi } from '../../../shared/contract/core-api.ts';
import type { ModelView } from '../../../shared/model/language-model.ts';
import type { Price } from '../../../shared/model/price.ts';
import { askCore } from '../../support/ask-core.ts';
import { type StartedCore, startCore } from '../../support/start-core.ts';

let started: StartedCore;
let api: CoreApi;
beforeEach(async () => {
  started = await startCore();
  api = started.core.api;
});
afterEach(() => started.stop());

const providerOf = async (id: string) =>
  (await api.providers.list({})).providers.find((provider) => provider.id === id);

test('the base URL says where it comes from', async () => {
  expect(await providerOf('groq')).toMatchObject({ baseUrlSource: 'environment', isUsable: true, keyCount: 1 });
  expect(await providerOf('openai')).toMatchObject({ baseUrlSource: 'built-in', isUsable: false, keyCount: 0 });
  const moved = await api.providers.update({ id: 'openai', override: { baseUrl: 'https://proxy.example/v1/' } });
  expect(moved).toMatchObject({ baseUrl: 'https://proxy.example/v1', baseUrlSource: 'settings' });
  expect(await api.providers.reset({ id: 'openai' })).toMatchObject({ baseUrlSource: 'built-in' });
});

test('a provider that is off is not used', async () => {
  await api.providers.update({ id: 'groq', override: { isEnabled: false } });
  const [, answer] = await askCore(api, 'Hello');
  expect(answer).toMatchObject({ status: 'failed', failure: { kind: 'no_candidate' } });
});

test('an endpoint of the person’s own answers like any other', async () => {
  const own = await api.providers.add({
    label: 'My gateway',
    wire: 'anthropic-messages',
    baseUrl: started.provider.origin('anthropic-messages'),
    needsKey: false,
  });
  expect(own).toMatchObject({ id: 'my-gateway', kind: 'custom' });
  await api.models.add({ providerId: own.id, modelId: 'house-model' });
  started.provider.script([{ type: 'text', text: 'From my gateway' }]);
  const [, answer] = await askCore(api, 'Hello', 'my-gateway/house-model');
  expect(answer).toMatchObject({ text: 'From my gateway', provenance: { cost: { basis: 'unpriced' } } });
  await api.providers.remove({ id: own.id });
  expect(await providerOf(own.id)).toBeUndefined();
});

test('the audit trail says what became of a provider', async () => {
  const baseUrl = started.provider.origin('openai-chat');
  const { id } = await api.providers.add({ label: 'Gateway', wire: 'openai-chat', baseUrl, needsKey: false });
  await api.health.turnOff({ providerId: 'groq' });
  await api.health.turnOn({ providerId: 'groq' });
  await api.providers.update({ id: 'groq', override: { isEnabled: false } });
  await api.providers.remove({ id });
  await api.providers.restore({ id });

  const { entries } = await api.audit.list({ limit: 6 });
  expect(entries.map(({ event, subject, summary }) => [event, subject, summary])).toEqual([
    ['provider-added', 'gateway', 'The provider "Gateway" was brought back.'],
    ['provider-removed', 'gateway', 'The provider "Gateway" was removed.'],
    ['provider-changed', 'groq', 'The provider "Groq" was turned off.'],
    ['provider-changed', 'groq', 'The provider "Groq" was turned on again.'],
    ['provider-changed', 'groq', 'The provider "Groq" was turned off until the end of today.'],
    ['provider-added', 'gateway', 'The provider "Gateway" was added.'],
  ]);
});

test('the id of a model is one line', async () => {
  await expect(api.models.add({ providerId: 'groq', modelId: 'one\ntwo' })).rejects.toMatchObject({
    body: { code: 'invalid-input', path: 'modelId' },
  });
});

test('another provider of a removed one’s name gets none of its keys', async () => {
  const baseUrl = started.provider.origin('openai-chat');
  const add = () => api.providers.add({ label: 'Gateway', wire: 'openai-chat', baseUrl, needsKey: true });
  const { id } = await add();
  await api.keys.add({ providerId: id, label: 'Old', secret: 'secret-of-the-old-gateway' });
  await api.providers.remove({ id });
  expect(await add()).toMatchObject({ id, keyCount: 0 });
});

describe('a provider that is removed', () => {
  const price = { input: 1_000_000, output: 2_000_000 };
  const model = 'gateway/house-model';
  const addGateway = () =>
    api.providers.add({
      label: 'Gateway',
      wire: 'openai-chat',
      baseUrl: started.provider.origin('openai-chat'),
      needsKey: false,
    });
  const ofGateway = async () => ({
    provider: await providerOf('gateway'),
    models: (await api.models.list({})).models.filter(({ providerId }) => providerId === 'gateway'),
  });
  const removeAsChanged = async () => {
    const { id } = await addGateway();
    await api.providers.refreshModels({ id });
    await api.models.add({ providerId: id, modelId: 'house-model', price });
    await api.models.setLimits({ model, limits: { contextTokens: 4_096, abilities: ['json'] } });
    await api.models.setEnabled({ model, isEnabled: false });
    await api.providers.update({ id, override: { extraHeaders: { 'x-team': 'blue' }, isEnabled: false } });
    const before = await ofGateway();
    await api.providers.remove({ id });
    return before;
  };

  test('passes nothing on to another of its name', async () => {
    await removeAsChanged();
    const { id } = await addGateway();
    const fresh = await ofGateway();
    await api.models.add({ providerId: id, modelId: 'house-model' });

    expect(fresh).toMatchObject({ provider: { isEnabled: true, extraHeaders: {}, modelCount: 0 }, models: [] });
    const [added] = (await ofGateway()).models;
    expect(added).toMatchObject({ ref: model, abilities: [], isEnabled: true, isPriceEdited: false });
    expect([added?.price, added?.contextTokens]).toEqual([undefined, undefined]);
  });

  test('comes back with its models and all that was changed', async () => {
    const before = await removeAsChanged();
    const gone = await ofGateway();
    await api.providers.restore({ id: 'gateway' });

    expect(gone).toEqual({ provider: undefined, models: [] });
    expect(await ofGateway()).toEqual(before);
    await expect(api.providers.restore({ id: 'gateway' })).rejects.toMatchObject({ body: { code: 'not-found' } });
  });

  test('stays removed where another has taken its name meanwhile', async () => {
    await removeAsChanged();
    await addGateway();
    const fresh = await ofGateway();

    await expect(api.providers.restore({ id: 'gateway' })).rejects.toMatchObject({ body: { code: 'conflict' } });
    expect(await ofGateway()).toEqual(fresh);
  });
});

test('a provider that ships with the program cannot be removed', async () => {
  await expect(api.providers.remove({ id: 'openai' })).rejects.toMatchObject({ body: { code: 'conflict' } });
});

test.each(['ftp://host/v1', 'not a url', '', 'file:///etc/passwd', 'https://user:word@host', 'https://host/v1?x=1'])(
  'the base URL %j is refused',
  async (baseUrl) => {
    await expect(api.providers.update({ id: 'openai', override: { baseUrl } })).rejects.toMatchObject({
      body: { code: 'invalid-input', path: 'override.baseUrl' },
    });
  },
);

test('a header that carries a credential is refused: keys belong into the keychain', async () => {
  const override = { extraHeaders: { Authorization: 'Bearer x' } };
  await expect(api.providers.update({ id: 'openai', override })).rejects.toMatchObject({
    body: { code: 'invalid-input', path: 'override.extraHeaders' },
  });
});

test('the provider’s own list of models can be read again', async () => {
  const { modelCount } = await api.providers.refreshModels({ id: 'groq' });
  expect(modelCount).toBeGreaterThan(0);
  expect(await providerOf('groq')).toMatchObject({ modelCount });
});

test('an edited price is marked, used and can be taken back', async () => {
  const model = 'groq/openai/gpt-oss-20b';
  const modelOf = async (): Promise<ModelView | undefined> =>
    (await api.models.list({})).models.find(({ ref }) => ref === model);
  const shipped = await modelOf();
  await api.models.setPrice({ model, price: { input: 1_000_000, output: 2_000_000 } });
  expect(await modelOf()).toMatchObject({ isPriceEdited: true, price: { input: 1_000_000, output: 2_000_000 } });
  await api.models.setPrice({ model });
  expect(await modelOf()).toEqual(shipped);
});

test('edited limits are marked, used and can be taken back', async () => {
  const model = 'groq/openai/gpt-oss-20b';
  const modelOf = async (): Promise<ModelView | undefined> =>
    (await api.models.list({})).models.find(({ ref }) => ref === model);
  const shipped = await modelOf();
  const limits = { contextTokens: 4_096, maxOutputTokens: 1_024, abilities: ['json' as const] };
  await api.models.setLimits({ model, limits });
  expect(await modelOf()).toMatchObject({ areLimitsEdited: true, ...limits });
  await api.models.setLimits({ model });
  expect(await modelOf()).toEqual(shipped);
});

test('a model the person added can be removed, one that ships cannot', async () => {
  const { ref } = await api.models.add({ providerId: 'groq', modelId: 'my-fine-tune' });
  const refs = async () => (await api.models.list({})).models.map((model) => model.ref);
  expect(await refs()).toContain(ref);
  await api.models.remove({ model: ref });
  expect(await refs()).not.toContain(ref);
  await expect(api.models.remove({ model: 'groq/openai/gpt-oss-20b' })).rejects.toMatchObject({
    body: { code: 'conflict' },
  });
});

test('a model that is removed and added again has the price and the limits it is added with', async () => {
  const add = (price?: Price) =>
    api.models.add({ providerId: 'groq', modelId: 'my-fine-tune', ...(price && { price }) });
  const { ref: model } = await add();
  await api.models.setPrice({ model, price: { input: 1_000_000, output: 2_000_000 } });
  await api.models.setLimits({ model, limits: { contextTokens: 4_096 } });
  await api.models.remove({ model });
  const again = await add({ input: 3_000_000, output: 4_000_000 });

  expect(again).toMatchObject({ isPriceEdited: false, price: { input: 3_000_000, output: 4_000_000 } });
  expect([again.areLimitsEdited, again.contextTokens]).toEqual([undefined, undefined]);
});

test('back to the built-in address does not turn a provider on again', async () => {
  await api.providers.update({ id: 'openai', override: { isEnabled: false, baseUrl: 'https://proxy.example' } });
  expect(await api.providers.reset({ id: 'openai' })).toMatchObject({ isEnabled: false, baseUrlSource: 'built-in' });
});

test('back to the built-in address leaves the rotation of the keys as it is', async () => {
  await api.providers.update({ id: 'openai', override: { rotation: 'fill-first', baseUrl: 'https://proxy.example' } });
  const reset = await api.providers.reset({ id: 'openai' });
  expect(reset).toMatchObject({ isEnabled: true, rotation: 'fill-first', baseUrlSource: 'built-in' });
});

test('every change is told to the windows', async () => {
  const heard: string[] = [];
  api.on('providers-changed', () => heard.push('providers'));
  api.on('models-changed', () => heard.push('models'));
  api.on('keys-changed', () => heard.push('keys'));
  await api.keys.add({ providerId: 'groq', label: 'One', secret: 'gsk_one_00000000' });
  expect(heard).toEqual(['keys', 'providers', 'models']);
});
