import { describe, expect, test } from 'vitest';
import { createDirectory } from '../../../electron/core/providers/directory.ts';
import type { ModelRow } from '../../../shared/model/language-model.ts';
import type { ProviderRow } from '../../../shared/model/provider.ts';
import { createMemoryDirectoryStores } from '../../support/memory-directory-stores.ts';
import { shippedCatalogue } from '../../support/shipped-catalogue.ts';

const now = Date.UTC(2026, 10, 21);
const catalogue = shippedCatalogue();
const keyOf = (providerId: string) => ({ providerId, hasSecret: true });
const standing = (...providers: string[]) => ({ keys: providers.map(keyOf), now });
const open = (environment: Record<string, string> = {}) =>
  createDirectory({ catalogue, stores: createMemoryDirectoryStores(), environment });

const listed = (id: string, more: Partial<ModelRow> = {}): ModelRow => ({
  id,
  label: id,
  family: 'sample',
  line: 'local',
  tier: 'standard',
  abilities: [],
  lifecycle: { status: 'active' },
  ...more,
});
const gateway: ProviderRow = {
  id: 'my-gateway',
  label: 'My gateway',
  kind: 'custom',
  line: 'local',
  wire: 'openai-chat',
  baseUrl: 'https://gateway.example/v1',
  auth: 'bearer',
  environmentVariables: [],
  quirks: {},
};

describe('where a provider is', () => {
  const addressOf = (directory: ReturnType<typeof open>, id: string) => {
    const provider = directory.provider(id);
    return [provider?.row.baseUrl, provider?.baseUrlSource];
  };

  test('its own address holds until the environment or the settings name another', () => {
    const directory = open({ SWITCHBOARD_OPENAI_BASE_URL: ' https://proxy.example/openai/ ' });
    expect(addressOf(directory, 'groq')).toEqual(['https://api.groq.com/openai/v1', 'built-in']);
    expect(addressOf(directory, 'openai')).toEqual(['https://proxy.example/openai', 'environment']);
    directory.change(({ providers }) => providers.saveOverride('openai', { baseUrl: 'http://127.0.0.1:4000/v1' }));
    expect(addressOf(directory, 'openai')).toEqual(['http://127.0.0.1:4000/v1', 'settings']);
    directory.change(({ providers }) => providers.removeOverride('openai'));
    expect(addressOf(directory, 'openai')).toEqual(['https://proxy.example/openai', 'environment']);
  });

  test('an environment variable moves local servers and added providers too', () => {
    const directory = open({
      SWITCHBOARD_OLLAMA_BASE_URL: 'http://127.0.0.1:9999/v1',
      SWITCHBOARD_MY_GATEWAY_BASE_URL: 'https://other.example/v1',
    });
    directory.change(({ providers }) => providers.saveCustom(gateway));
    expect(addressOf(directory, 'ollama')).toEqual(['http://127.0.0.1:9999/v1', 'environment']);
    expect(addressOf(directory, 'my-gateway')).toEqual(['https://other.example/v1', 'environment']);
  });

  test.each(['api.example.com/v1', 'ftp://api.example.com', 'http://', 'https:///v1'])(
    'the address %s in the environment is refused with the name of its variable',
    (address) => {
      expect(() => open({ SWITCHBOARD_OPENAI_BASE_URL: address })).toThrow(
        `SWITCHBOARD_OPENAI_BASE_URL is "${address}", which is not an http or https address.`,
      );
    },
  );

  test('added headers go along on every wire and quirks stay', () => {
    const directory = open();
    const extraHeaders = { 'x-team': 'blue' };
    directory.change(({ providers }) => providers.saveOverride('anthropic', { extraHeaders }));
    directory.change(({ providers }) => providers.saveOverride('openai', { extraHeaders }));
    expect(directory.provider('anthropic')?.row.quirks).toEqual({
      extraHeaders: { 'anthropic-version': '2023-06-01', 'x-team': 'blue' },
      refusesSampling: true,
    });
    expect(directory.resolve('openai/gpt-5.3-codex', standing())?.row.quirks).toEqual({
      extraHeaders,
      refusesSampling: true,
    });
    expect(directory.providerViews(standing()).find(({ id }) => id === 'anthropic')?.extraHeaders).toEqual(
      extraHeaders,
    );
  });
});

describe('which model answers', () => {
  const resolve = (ref: string, at = now) => {
    const resolved = open().resolve(ref, { keys: [], now: at });
    return resolved && { ref: resolved.ref, sends: resolved.model.id, replaced: resolved.replaced };
  };

  test('a model answers for itself', () => {
    expect(resolve('openai/gpt-6.1-terra')).toEqual({ ref: 'openai/gpt-6.1-terra', sends: 'gpt-6.1-terra' });
  });

  test('a retired model is replaced, and says so', () => {
    expect(resolve('groq/llama-3.3-70b-versatile')).toEqual({
      ref: 'groq/openai/gpt-oss-120b',
      sends: 'openai/gpt-oss-120b',
      replaced: 'groq/llama-3.3-70b-versatile',
    });
  });

  test('a model with an end answers until then', () => {
    const end = Date.UTC(2026, 11, 11);
    expect(resolve('openai/gpt-5', end - 1)?.ref).toBe('openai/gpt-5');
    expect(resolve('openai/gpt-5', end)).toEqual({
      ref: 'openai/gpt-5.6-sol',
      sends: 'gpt-5.6-sol',
      replaced: 'openai/gpt-5',
    });
  });

  test('a chain of replacements is followed to one that answers', () => {
    const stores = createMemoryDirectoryStores();
    const over = (id: string, replacement: string) => listed(id, { lifecycle: { status: 'retired', replacement } });
    const rows = [
      over('one', 'two'),
      over('two', 'three'),
      listed('three'),
      over('left', 'right'),
      over('right', 'left'),
    ];
    stores.models.replaceRefreshed('openai', rows, now);
    const directory = createDirectory({ catalogue, stores, environment: {} });
    expect(directory.resolve('openai/one', standing())?.ref).toBe('openai/three');
    expect(directory.resolve('openai/left', standing('openai'))?.isUsable).toBe(false);
  });

  test('an alias is sent as it was given, so that dated names stay pinned', () => {
    expect(resolve('mistral/mistral-large-2512')).toEqual({
      ref: 'mistral/mistral-large-2512',
      sends: 'mistral-large-2512',
    });
    expect(resolve('anthropic/claude-3-5-haiku-latest')).toEqual({
      ref: 'anthropic/claude-haiku-5-5',
      sends: 'claude-haiku-5-5',
      replaced: 'anthropic/claude-3-5-haiku-latest',
    });
  });

  test('unknown models and providers are not made up', () => {
    expect([resolve('openai/gpt-99'), resolve('nobody/gpt-5')]).toEqual([undefined, undefined]);
  });

  test('a model of another wire gets the address and quirks its provider states for that wire', () => {
    const directory = open({ SWITCHBOARD_PERPLEXITY_BASE_URL: 'http://127.0.0.1:8787/case' });
    const rowOf = (ref: string) => {
      const row = directory.resolve(ref, standing())?.row;
      return [row?.wire, row?.baseUrl, row?.quirks];
    };
    expect(rowOf('perplexity/sonar-pro')).toEqual([
      'openai-chat',
      'http://127.0.0.1:8787/case',
      { omitStreamOptions: true, alternateRoles: true },
    ]);
    expect(rowOf('perplexity/perplexity/sonar')).toEqual([
      'openai-responses',
      'http://127.0.0.1:8787/case/v1',
      { hostedTools: ['web_search'], omitStore: true },
    ]);
  });
});

describe('what can be used', () => {
  test('a cloud needs a key whose secret is at hand', () => {
    const directory = open();
    const usable = (keys: Parameters<typeof directory.providerViews>[0]['keys']) =>
      directory.providerViews({ keys, now }).flatMap(({ id, isUsable }) => (isUsable ? [id] : []));
    expect(usable([])).toEqual(['demo']);
    expect(usable([{ providerId: 'groq', hasSecret: false }])).toEqual(['demo']);
    expect(usable([keyOf('groq')])).toEqual(['groq', 'demo']);
  });

  test('a local server counts once its models are known', () => {
    const directory = open();
    const isUsable = () => directory.resolve('ollama/qwen3:8b', standing())?.isUsable;
    expect(isUsable()).toBe(undefined);
    expect(directory.saveListing('ollama', [listed('qwen3:8b')], now)).toEqual({ modelCount: 1, addedCount: 1 });
    expect(isUsable()).toBe(true);
    expect(directory.providerViews(standing()).find(({ id }) => id === 'ollama')).toMatchObject({
      isUsable: true,
      needsKey: false,
      modelCount: 1,
      modelsRefreshedAt: now,
    });
  });

  test('what is turned off is not usable', () => {
    const directory = open();
    directory.change(({ models }) => models.saveEdit('groq/openai/gpt-oss-20b', { isEnabled: false }));
    directory.change(({ providers }) => providers.saveOverride('openai', { isEnabled: false }));
    const usable = ['groq/openai/gpt-oss-20b', 'groq/openai/gpt-oss-120b', 'openai/gpt-6-luna'];
    expect(usable.map((ref) => directory.resolve(ref, standing('groq', 'openai'))?.isUsable)).toEqual([
      false,
      true,
      false,
    ]);
  });

  test('without a choice a good, not dear model of the first provider with a key answers', () => {
    const directory = open();
    const first = (...providers: string[]) => directory.firstUsable(standing(...providers))?.ref;
    expect([first(), first('mistral', 'openai'), first('anthropic'), first('gemini'), first('openrouter')]).toEqual([
      'demo/switchboard-demo',
      'openai/gpt-6.1-terra',
      'anthropic/claude-sonnet-5-5',
      'gemini/gemini-3.7-flash',
      'openrouter/google/gemini-3.8-flash',
    ]);
  });

  test('a running local server answers before the demo, and after a provider with a key', () => {
    const directory = open();
    directory.saveListing('ollama', [listed('qwen3:8b')], now);
    expect(directory.firstUsable(standing())?.ref).toBe('ollama/qwen3:8b');
    expect(directory.firstUsable(standing('groq'))?.ref).toBe('groq/qwen/qwen3.8-27b');
  });
});

describe('what is known of a model', () => {
  const openWith = (id: string, row: ModelRow) => {
    const directory = open();
    const saved = directory.saveListing(id, [row], now);
    return { directory, saved, model: directory.model(`${id}/${row.id}`) };
  };

  test('a listed price replaces the shipped one where they differ', () => {
    const price = { input: 110_000, output: 330_000 };
    const { model, saved } = openWith('deepinfra', listed('meta-llama/Llama-3.3-70B-Instruct-Turbo', { price }));
    expect([model?.row.price, model?.row.label, model?.origin, saved]).toEqual([
      price,
      'Llama 3.3 70B Instruct Turbo',
      'catalogue',
      { modelCount: 13, addedCount: 0 },
    ]);
  });

  test('a listed price that agrees leaves tiers and cache rates in place', () => {
    const price = { input: 320_000, output: 320_000 };
    const shipped = catalogue.modelsOf('together').find(({ id }) => id === 'moonshotai/Kimi-K3')?.price;
    const agreeing = { input: shipped?.input ?? 0, output: shipped?.output ?? 0 };
    expect(openWith('together', listed('moonshotai/Kimi-K3', { price: agreeing })).model?.row.price).toEqual(shipped);
    expect(openWith('together', listed('new/model', { price })).model?.row.price).toEqual(price);
  });

  test('a list that names an alias adds nothing', () => {
    expect(openWith('mistral', listed('mistral-large-2512')).saved.addedCount).toBe(0);
  });

  test('an alias that the person added is a model of its own', () => {
    const directory = open();
    const ref = 'mistral/mistral-large-2512';
    const row = listed('mistral-large-2512', { label: 'Pinned' });
    directory.change(({ models }) => models.save({ ref, origin: 'added', row }));
    expect(directory.model(ref)).toMatchObject({ origin: 'added', row: { label: 'Pinned' } });
  });

  test('an edited price holds, is marked, and goes when the edit goes', () => {
    const directory = open();
    const price = { input: 1, output: 2 };
    const ref = 'openai/gpt-6-luna';
    const shipped = directory.model(ref)?.row.price;
    directory.change(({ models }) => models.saveEdit(ref, { price }));
    expect(directory.model(ref)).toMatchObject({ isPriceEdited: true, row: { price } });
    directory.change(({ models }) => models.saveEdit(ref, {}));
    expect(directory.model(ref)).toMatchObject({ isPriceEdited: false, row: { price: shipped } });
  });

  test('retired models are off and not usable, all others on', () => {
    const views = open()
      .modelViews(standing('groq'))
      .filter(({ providerId }) => providerId === 'groq');
    expect(views.map(({ id, isEnabled, isUsable }) => [id, isEnabled, isUsable])).toEqual([
      ['openai/gpt-oss-120b', true, true],
      ['openai/gpt-oss-20b', true, true],
      ['qwen/qwen3.8-27b', true, true],
      ['openai/gpt-oss-safeguard-20b', true, true],
      ['groq/compound', true, true],
      ['groq/compound-mini', true, true],
      ['llama-3.3-70b-versatile', false, false],
      ['llama-3.1-8b-instant', false, false],
    ]);
  });
});
