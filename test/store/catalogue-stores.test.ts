import { expect, test } from 'vitest';
import type { ModelRow } from '../../shared/model/language-model.ts';
import type { ProviderRow } from '../../shared/model/provider.ts';
import { price } from './samples.ts';
import { openTemporaryStore } from './temporary-store.ts';

const gateway: ProviderRow = {
  id: 'my-gateway',
  label: 'My gateway',
  kind: 'custom',
  line: 'local',
  baseUrl: 'https://gateway.example.com/v1',
  auth: 'bearer',
  environmentVariables: [],
  keyHint: '^gw-',
  credentialTest: { method: 'GET', path: 'models' },
  wire: 'openai-chat',
  quirks: { maxTokensField: 'max_tokens', extraHeaders: { 'x-team': 'blue' } },
};

const plainModel: ModelRow = {
  id: 'small',
  label: 'Small',
  family: 'small',
  line: 'local',
  tier: 'standard',
  abilities: [],
  lifecycle: { status: 'unverified' },
};

const fullModel: ModelRow = {
  ...plainModel,
  id: 'nested/large',
  abilities: ['vision', 'tools'],
  lifecycle: { status: 'deprecated', endsAt: 5_000, replacement: 'small' },
  contextTokens: 200_000,
  maxOutputTokens: 8_000,
  price,
  wire: 'openai-responses',
  aliases: ['big'],
};

test('custom providers come back as they were saved, in the order they were added', () => {
  const { providers } = openTemporaryStore().stores;
  const second: ProviderRow = { ...gateway, id: 'a-gateway', wire: 'gemini', quirks: {} };
  providers.saveCustom(gateway);
  providers.saveCustom(second);
  providers.saveCustom({ ...gateway, label: 'Renamed' });
  expect(providers.listCustom()).toStrictEqual([{ ...gateway, label: 'Renamed' }, second]);
});

test('overrides come back by provider, and go one by one', () => {
  const { providers } = openTemporaryStore().stores;
  providers.saveOverride('alpha', { isEnabled: false });
  providers.saveOverride('beta', { baseUrl: 'http://proxy.example.com', extraHeaders: { 'x-team': 'blue' } });
  providers.saveOverride('gamma', {});
  providers.saveOverride('alpha', { isEnabled: true });
  providers.removeOverride('gamma');
  expect(providers.overrides()).toStrictEqual(
    new Map([
      ['alpha', { isEnabled: true }],
      ['beta', { baseUrl: 'http://proxy.example.com', extraHeaders: { 'x-team': 'blue' } }],
    ]),
  );
});

test('a removed custom provider takes all that lies under its id along, and brings it back', () => {
  const { providers, models } = openTemporaryStore().stores;
  const stored = () => ({
    custom: providers.listCustom(),
    overrides: providers.overrides(),
    models: models.list(),
    edits: models.edits(),
    refreshedAt: models.refreshedAt(),
  });
  models.save({ ref: 'my-gateway-2/small', origin: 'added', row: plainModel });
  models.saveEdit('my-gateway-2/small', { isEnabled: false });
  const others = stored();
  providers.saveCustom(gateway);
  providers.saveOverride(gateway.id, { isEnabled: false });
  models.replaceRefreshed(gateway.id, [plainModel], 3_000);
  models.save({ ref: 'my-gateway/nested/large', origin: 'added', row: fullModel });
  models.saveEdit('my-gateway/small', { isEnabled: false, price });
  models.saveEdit('my-gateway/gone', { price });
  const before = stored();
  const bringBack = providers.removeCustom(gateway.id);
  const without = stored();
  bringBack();
  expect([without, stored()]).toStrictEqual([others, before]);
});

test('models come back as they were saved', () => {
  const { models } = openTemporaryStore().stores;
  models.save({ ref: 'alpha/small', origin: 'refreshed', row: plainModel });
  models.save({ ref: 'alpha/nested/large', origin: 'added', row: fullModel });
  expect(models.list()).toStrictEqual([
    { ref: 'alpha/small', origin: 'refreshed', row: plainModel },
    { ref: 'alpha/nested/large', origin: 'added', row: fullModel },
  ]);
});

test('a refresh replaces the refreshed models of its provider, keeps added ones and is remembered', () => {
  const { models } = openTemporaryStore().stores;
  models.save({ ref: 'alpha/small', origin: 'added', row: { ...plainModel, label: 'Mine' } });
  models.replaceRefreshed('beta', [plainModel], 1_000);
  models.replaceRefreshed('alpha', [{ ...plainModel, id: 'old' }], 2_000);
  models.replaceRefreshed('alpha', [plainModel, fullModel], 3_000);
  expect({ list: models.list(), refreshedAt: models.refreshedAt() }).toStrictEqual({
    list: [
      { ref: 'alpha/small', origin: 'added', row: { ...plainModel, label: 'Mine' } },
      { ref: 'beta/small', origin: 'refreshed', row: plainModel },
      { ref: 'alpha/nested/large', origin: 'refreshed', row: fullModel },
    ],
    refreshedAt: new Map([
      ['alpha', 3_000],
      ['beta', 1_000],
    ]),
  });
});

test('an edit replaces the edit before as a whole', () => {
  const { models } = openTemporaryStore().stores;
  models.saveEdit('alpha/small', { isEnabled: false, price });
  models.saveEdit('beta/small', { price });
  models.saveEdit('gamma/small', { isEnabled: true });
  models.saveEdit('gamma/small', {});
  expect(models.edits()).toStrictEqual(
    new Map([
      ['alpha/small', { isEnabled: false, price }],
      ['beta/small', { price }],
      ['gamma/small', {}],
    ]),
  );
});
