import { describe, expect, test } from 'vitest';
import { readModelList } from '../../../electron/core/providers/read-model-list.ts';
import { FailureError } from '../../../electron/core/resilience/failure.ts';
import { shippedCatalogue } from '../../support/shipped-catalogue.ts';

const { rows } = shippedCatalogue();
const rowOf = (id: string) => {
  const row = rows.find((candidate) => candidate.id === id);
  if (!row) throw new Error(`no row ${id}`);
  return row;
};
const read = (id: string, answer: unknown) => readModelList(rowOf(id), answer);
const idsOf = (id: string, answer: unknown) => read(id, answer).map((model) => model.id);

describe('a model list of each shape', () => {
  test('of OpenAI keeps chat models and days on which they end', () => {
    const answer = {
      object: 'list',
      data: [
        { id: 'gpt-7', object: 'model', owned_by: 'openai' },
        { id: 'o9-mini', shutdown_date: '2027-05-01' },
        ...['text-embedding-3-large', 'whisper-1', 'tts-1-hd', 'gpt-4o-mini-tts', 'dall-e-3', 'gpt-image-1.5'].map(
          (id) => ({ id }),
        ),
        ...['omni-moderation-latest', 'gpt-realtime', 'gpt-4o-audio-preview', 'gpt-4o-transcribe', 'sora-2-pro'].map(
          (id) => ({ id }),
        ),
        ...['gpt-3.5-turbo-instruct', 'davinci-002'].map((id) => ({ id })),
      ],
    };
    expect(read('openai', answer)).toEqual([
      {
        id: 'gpt-7',
        label: 'gpt-7',
        family: 'gpt',
        line: 'gpt',
        tier: 'standard',
        abilities: [],
        lifecycle: { status: 'active' },
      },
      {
        id: 'o9-mini',
        label: 'o9-mini',
        family: 'o',
        line: 'gpt',
        tier: 'standard',
        abilities: [],
        lifecycle: { status: 'deprecated', endsAt: Date.UTC(2027, 4, 1) },
      },
    ]);
  });

  test('of Anthropic has labels and limits', () => {
    const answer = {
      data: [
        {
          type: 'model',
          id: 'claude-opus-6',
          display_name: 'Claude Opus 6',
          max_input_tokens: 1_000_000,
          max_tokens: 128_000,
        },
      ],
      has_more: false,
    };
    expect(read('anthropic', answer)).toMatchObject([
      { id: 'claude-opus-6', label: 'Claude Opus 6', contextTokens: 1_000_000, maxOutputTokens: 128_000 },
    ]);
  });

  test('of Gemini loses its prefix and models that generate no content', () => {
    const answer = {
      models: [
        {
          name: 'models/gemini-4-flash',
          displayName: 'Gemini 4 Flash',
          inputTokenLimit: 1_048_576,
          outputTokenLimit: 65_536,
          supportedGenerationMethods: ['generateContent', 'countTokens'],
        },
        { name: 'models/gemini-embedding-001', supportedGenerationMethods: ['embedContent'] },
        { name: 'models/gemini-4-flash-image', supportedGenerationMethods: ['generateContent'] },
        { name: 'models/aqa', supportedGenerationMethods: ['generateAnswer'] },
      ],
    };
    expect(read('gemini', answer)).toMatchObject([
      { id: 'gemini-4-flash', label: 'Gemini 4 Flash', contextTokens: 1_048_576, maxOutputTokens: 65_536 },
    ]);
  });

  test('of Cohere has the models that chat', () => {
    const answer = {
      models: [
        { name: 'command-b', endpoints: ['chat', 'generate'], context_length: 256_000, features: ['tools', 'vision'] },
        { name: 'embed-v5', endpoints: ['embed'] },
      ],
    };
    expect(read('cohere', answer)).toMatchObject([
      { id: 'command-b', contextTokens: 256_000, abilities: ['vision', 'tools'] },
    ]);
  });

  test('of Together is a bare array with prices per million, where zeros mean unknown', () => {
    const answer = [
      {
        id: 'moonshotai/Kimi-K4',
        type: 'chat',
        display_name: 'Kimi K4',
        context_length: 1_048_576,
        pricing: { hourly: 0, input: 0.6, output: 2.5, base: 0, finetune: 0 },
      },
      { id: 'vendor/unpriced', type: 'chat', pricing: { input: 0, output: 0 } },
      { id: 'vendor/pictures', type: 'image' },
    ];
    expect(read('together', answer).map(({ id, label, price }) => ({ id, label, price }))).toEqual([
      { id: 'moonshotai/Kimi-K4', label: 'Kimi K4', price: { input: 600_000, output: 2_500_000 } },
      { id: 'vendor/unpriced', label: 'vendor/unpriced', price: undefined },
    ]);
  });

  test('of OpenRouter has prices per token as text, where zero is free and below zero is unknown', () => {
    const answer = {
      data: [
        {
          id: 'deepseek/deepseek-v5',
          name: 'DeepSeek: DeepSeek V5',
          context_length: 1_048_576,
          architecture: { input_modalities: ['text', 'image', 'file'], output_modalities: ['text'] },
          pricing: {
            prompt: '0.00000007686',
            completion: '0.00000015372',
            request: '0.005',
            input_cache_read: '0.000000015372',
            web_search: '0',
          },
          top_provider: { context_length: 1_048_576, max_completion_tokens: 65_536 },
          supported_parameters: ['tools', 'reasoning', 'response_format'],
        },
        { id: 'vendor/gift:free', name: 'Gift', pricing: { prompt: '0', completion: '0' } },
        { id: 'openrouter/auto', name: 'Auto Router', pricing: { prompt: '-1', completion: '-1' } },
        { id: 'vendor/painter', architecture: { output_modalities: ['image'] } },
      ],
    };
    expect(read('openrouter', answer)).toMatchObject([
      {
        id: 'deepseek/deepseek-v5',
        label: 'DeepSeek: DeepSeek V5',
        line: 'deepseek',
        contextTokens: 1_048_576,
        maxOutputTokens: 65_536,
        abilities: ['vision', 'pdf', 'tools', 'json', 'reasoning'],
        price: { input: 76_860, output: 153_720, cacheRead: 15_372, perRequestMicros: 5_000 },
      },
      { id: 'vendor/gift:free', price: { input: 0, output: 0 } },
      { id: 'openrouter/auto' },
    ]);
    expect(read('openrouter', answer)[2]?.price).toBe(undefined);
  });

  test('of DeepInfra keeps price and window in its metadata', () => {
    const metadata = {
      context_length: 163_840,
      max_tokens: 16_384,
      pricing: { input_tokens: 0.08, output_tokens: 0.29 },
    };
    expect(read('deepinfra', { data: [{ id: 'Qwen/Qwen4', metadata }] })).toMatchObject([
      { line: 'qwen', contextTokens: 163_840, maxOutputTokens: 16_384, price: { input: 80_000, output: 290_000 } },
    ]);
  });

  test('of Hugging Face takes the dearest and the narrowest live route, because any may be taken', () => {
    const providers = [
      { provider: 'a', status: 'live', context_length: 131_072, pricing: { input: 0.1, output: 0.5 } },
      {
        provider: 'b',
        status: 'live',
        context_length: 65_536,
        pricing: { input: 0.25, output: 0.69 },
        supports_tools: true,
      },
      { provider: 'c', status: 'staging', context_length: 1_024, pricing: { input: 9, output: 9 } },
    ];
    expect(read('huggingface', { data: [{ id: 'openai/gpt-oss-9b', providers }] })).toMatchObject([
      { contextTokens: 65_536, abilities: ['tools'], price: { input: 250_000, output: 690_000 } },
    ]);
  });

  test('of Perplexity names the wire its models speak', () => {
    expect(read('perplexity', { data: [{ id: 'perplexity/sonar-2' }] })).toMatchObject([{ wire: 'openai-responses' }]);
  });

  test('of Mistral leaves out models that do not chat', () => {
    const capabilities = { completion_chat: true, vision: true, function_calling: true };
    const answer = {
      data: [
        { id: 'mistral-huge', name: 'mistral-huge-2701', max_context_length: 262_144, capabilities },
        { id: 'mistral-embed', capabilities: { completion_chat: false } },
      ],
    };
    expect(read('mistral', answer)).toMatchObject([
      { label: 'mistral-huge', line: 'mistral', contextTokens: 262_144, abilities: ['vision', 'tools'] },
    ]);
  });

  test('of a local server is free of charge, but for models it only passes on', () => {
    const answer = {
      models: [{ name: 'llama3.2:latest' }, { name: 'nomic-embed-text:latest' }, { name: 'big:cloud' }],
    };
    expect(read('ollama', answer).map(({ id, label, price }) => ({ id, label, price }))).toEqual([
      { id: 'llama3.2:latest', label: 'llama3.2', price: { input: 0, output: 0 } },
      { id: 'big:cloud', label: 'big:cloud', price: undefined },
    ]);
    expect(read('vllm', { data: [{ id: 'm', owned_by: 'vllm', max_model_len: 8_192 }] })[0]?.contextTokens).toBe(8_192);
  });
});

describe('an odd list', () => {
  test('is read as far as it goes: strange fields count as absent, doubles once', () => {
    const answer = { data: [{ id: 'a', context_length: 'many', pricing: 'ask us' }, { id: 'a' }, { object: 'model' }] };
    expect(idsOf('groq', answer)).toEqual(['a']);
  });

  test.each([null, 5, 'text', [], true].map((odd) => [odd]))('keeps its other entries beside %j', (odd) => {
    expect(idsOf('groq', { data: [{ id: 'a' }, odd, { id: 'b' }] })).toEqual(['a', 'b']);
  });

  test.each([
    { id: 'x'.repeat(5_000) },
    { id: 'two\nlines' },
    { id: 'nul\u0000' },
    { id: '__proto__' },
    { id: '  ' },
    { id: 'old', shutdown_date: '0001-01-01' },
  ])('leaves out an entry that makes no model: %j', (odd) => {
    expect(idsOf('groq', { data: [{ id: 'a' }, odd] })).toEqual(['a']);
  });

  test('is cut at 2,000 models', () => {
    const data = Array.from({ length: 2_500 }, (_, index) => ({ id: `m${String(index)}` }));
    expect(idsOf('groq', { data })).toHaveLength(2_000);
  });

  test('has labels of one line and at most 200 characters', () => {
    const data = [
      { id: 'a', display_name: 'Two\nlines\u0000' },
      { id: 'b', display_name: `${'x'.repeat(199)}👋` },
      { id: 'c', display_name: ' ' },
    ];
    expect(read('groq', { data }).map(({ label }) => label)).toEqual(['Two lines', 'x'.repeat(199), 'c']);
  });

  test.each([1e300, 1e15, -1, '1e400'])('keeps a model whose price is absurd, without it: %j', (prompt) => {
    const [model] = read('openrouter', { data: [{ id: 'a', pricing: { prompt, completion: 0 } }] });
    expect(model).toMatchObject({ id: 'a' });
    expect(model?.price).toBeUndefined();
  });

  test.each([null, [], {}, { data: null }, { ok: true }, 'text', { data: ['a'] }])(
    'that is none, like %j, is refused with the host that answered',
    (answer) => {
      expect(() => read('openai', answer)).toThrow(FailureError);
      expect(() => read('openai', answer)).toThrow('What answers at api.openai.com is not the model list of OpenAI.');
    },
  );
});
