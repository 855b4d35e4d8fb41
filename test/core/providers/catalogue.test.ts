import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { shippedCatalogue } from '../../support/shipped-catalogue.ts';

const catalogue = shippedCatalogue();
const entries = catalogue.rows.map((row) => ({ row, models: catalogue.modelsOf(row.id) }));
const everyModel = entries.flatMap(({ row, models }) => models.map((model) => ({ provider: row.id, model, models })));

describe('the shipped providers', () => {
  test('are eleven clouds, five local servers and the demo, each under its own id', () => {
    const idsOf = (kind: string) => catalogue.rows.filter((row) => row.kind === kind).map(({ id }) => id);
    expect({ cloud: idsOf('cloud').toSorted(), local: idsOf('local'), demo: idsOf('demo') }).toEqual({
      cloud: [
        'anthropic',
        'cohere',
        'deepinfra',
        'gemini',
        'groq',
        'huggingface',
        'mistral',
        'openai',
        'openrouter',
        'perplexity',
        'together',
      ],
      local: ['ollama', 'lmstudio', 'llamacpp', 'vllm', 'jan'],
      demo: ['demo'],
    });
    expect(new Set(catalogue.rows.map(({ id }) => id)).size).toBe(17);
  });

  test('ask for models and test keys on hosts of their own, encrypted', () => {
    const clouds = catalogue.rows.filter(({ kind }) => kind === 'cloud');
    const urls = clouds.flatMap(({ baseUrl, credentialTest, modelListing }) =>
      [credentialTest?.path, modelListing?.path].flatMap((path) =>
        path === undefined ? [] : [new URL(path, `${baseUrl}/`)],
      ),
    );
    expect(urls.filter(({ protocol }) => protocol !== 'https:')).toEqual([]);
    const listings = clouds.map(({ baseUrl, modelListing }) => [
      new URL(baseUrl).host,
      new URL(modelListing?.path ?? '', `${baseUrl}/`).host,
    ]);
    expect(listings.filter(([base, listing]) => base !== listing)).toEqual([]);
  });

  test('have hints and patterns that are regular expressions', () => {
    const patterns = catalogue.rows.flatMap(({ keyHint, keyShape, unusableKeys = [] }) => [
      keyHint ?? '',
      keyShape ?? '',
      ...unusableKeys.map(({ pattern }) => pattern),
    ]);
    expect(patterns.map((pattern) => new RegExp(pattern))).toHaveLength(patterns.length);
  });

  test('read local servers on loopback only', () => {
    const hosts = catalogue.rows.filter(({ kind }) => kind === 'local').map(({ baseUrl }) => new URL(baseUrl).hostname);
    expect(new Set(hosts)).toEqual(new Set(['127.0.0.1']));
  });
});

describe('the shipped models', () => {
  test('have one id each within their provider, aliases included', () => {
    const names = everyModel.flatMap(({ provider, model }) =>
      [model.id, ...(model.aliases ?? [])].map((name) => `${provider}/${name}`),
    );
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('belong to a shipped provider', () => {
    const shipped = catalogue.rows.filter(({ kind }) => kind !== 'local').map(({ id }) => id);
    expect([...new Set(everyModel.map(({ provider }) => provider))].toSorted()).toEqual(shipped.toSorted());
  });

  test('leave no cloud without an active one', () => {
    const clouds = entries.filter(({ row }) => row.kind === 'cloud');
    const withoutActive = clouds.filter(({ models }) => !models.some(({ lifecycle }) => lifecycle.status === 'active'));
    expect(withoutActive.map(({ row }) => row.id)).toEqual([]);
  });

  test('are replaced by models of the same provider, never in a circle', () => {
    const chainOf = ({ model, models }: (typeof everyModel)[number]): string => {
      const seen = [model.id];
      let next = model.lifecycle.replacement;
      while (next !== undefined) {
        const row = models.find(({ id }) => id === next);
        if (!row) return `${model.id}: ${next} is missing`;
        if (seen.includes(next)) return `${model.id}: circle at ${next}`;
        seen.push(next);
        next = row.lifecycle.replacement;
      }
      return 'ends';
    };
    expect(everyModel.map(chainOf).filter((chain) => chain !== 'ends')).toEqual([]);
  });

  test('that are over at the horizon of the catalogue say what took over', () => {
    const over = everyModel.filter(({ model }) => model.lifecycle.status === 'retired');
    expect(over.filter(({ model }) => model.lifecycle.replacement === undefined)).toEqual([]);
    expect(over).toHaveLength(18);
  });

  test('name another wire only where their provider speaks it', () => {
    const unspoken = everyModel.filter(({ provider, model }) => {
      const row = catalogue.rows.find(({ id }) => id === provider);
      const spoken = [row?.wire, ...(row?.alsoSpeaks ?? []).map(({ wire }) => wire)];
      return model.wire !== undefined && !spoken.includes(model.wire);
    });
    expect(unspoken).toEqual([]);
  });

  test('of the demo are one, free of charge', () => {
    expect(catalogue.modelsOf('demo').map(({ id, label, price }) => ({ id, label, price }))).toEqual([
      { id: 'switchboard-demo', label: 'Offline demo', price: { input: 0, output: 0 } },
    ]);
  });

  test('of Perplexity’s chat API still answer: support for them ended, the service did not', () => {
    const ends = catalogue.modelsOf('perplexity').map(({ id, wire, lifecycle }) => [id, wire, lifecycle]);
    const replaced = { status: 'deprecated', replacement: 'perplexity/sonar' };
    expect(ends).toEqual([
      ['perplexity/sonar', 'openai-responses', { status: 'active' }],
      ['sonar', undefined, replaced],
      ['sonar-pro', undefined, replaced],
      ['sonar-reasoning-pro', undefined, replaced],
      ['sonar-deep-research', undefined, replaced],
    ]);
  });
});

const referenceFile = '../shared/reference/models.json';
const isReferencePresent = existsSync(referenceFile);

describe.skipIf(!isReferencePresent)('the reference [reference not present]', () => {
  test('has no model that does not ship with exactly its price', () => {
    const reference = Reference.parse(JSON.parse(readFileSync(referenceFile, 'utf8')));
    const stated = reference.providers.flatMap(({ id, models }) =>
      models.map(({ price, priceTiers = [], pricePromotion: promotion, ...model }) => ({
        ref: `${id}/${model.id}`,
        status: model.status,
        contextTokens: model.contextTokens ?? undefined,
        price: price && toUnits(price),
        tiers: priceTiers.map(({ aboveInputTokens, ...rates }) => ({ aboveInputTokens, ...toUnits(rates) })),
        // A promotion without a day on which it ends is the price for now.
        promotion: promotion && isDay(promotion.until) ? toPromotion(promotion) : undefined,
      })),
    );
    const shipped = everyModel
      .filter(({ provider }) => provider !== 'demo')
      .map(({ provider, model: { id, lifecycle, contextTokens, price } }) => ({
        ref: `${provider}/${id}`,
        status: lifecycle.status,
        contextTokens,
        price: price && ratesOf(price),
        tiers: price?.tiers ?? [],
        promotion: price?.promotion,
      }));
    expect(byRef(shipped)).toEqual(byRef(stated.map((model) => ({ ...model, price: model.price ?? undefined }))));
    expect(shipped).toHaveLength(135);
  });
});

const Rates = z.object({
  input: z.number(),
  output: z.number(),
  cacheRead: z.number().optional(),
  cacheWrite: z.number().optional(),
});
const Reference = z.object({
  providers: z.array(
    z.object({
      id: z.string(),
      models: z.array(
        z.object({
          id: z.string(),
          status: z.string(),
          contextTokens: z.number().nullable(),
          price: Rates.nullable(),
          pricePromotion: z.object({ until: z.string(), then: Rates }).optional(),
          priceTiers: z.array(Rates.extend({ aboveInputTokens: z.number() })).optional(),
        }),
      ),
    }),
  ),
});

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d/.test(text);
}

/** Promotions hold to the end of their last day, UTC. */
function toPromotion({ until, then }: { readonly until: string; readonly then: z.infer<typeof Rates> }) {
  return { endsAt: Date.parse(`${until.slice(0, 10)}T23:59:59.999Z`), then: toUnits(then) };
}

function toUnits({ input, output, cacheRead, cacheWrite }: z.infer<typeof Rates>) {
  const units = (dollars: number | undefined) => (dollars === undefined ? undefined : Math.round(dollars * 1_000_000));
  return {
    input: units(input),
    output: units(output),
    ...(cacheRead !== undefined && { cacheRead: units(cacheRead) }),
    ...(cacheWrite !== undefined && { cacheWrite: units(cacheWrite) }),
  };
}

function ratesOf({ input, output, cacheRead, cacheWrite }: z.infer<typeof Rates>) {
  return {
    input,
    output,
    ...(cacheRead !== undefined && { cacheRead }),
    ...(cacheWrite !== undefined && { cacheWrite }),
  };
}

function byRef<Model extends { readonly ref: string }>(models: readonly Model[]): ReadonlyMap<string, Model> {
  return new Map(models.map((model) => [model.ref, model]));
}
