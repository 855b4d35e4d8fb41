import { describe, expect, it } from 'vitest';
import { rowForModel } from '../../../electron/core/providers/row-for-model.ts';
import type { WireName } from '../../../shared/model/wire.ts';
import { chatRow, sampleModel } from '../../support/sample-rows.ts';

const modelOf = (wire: WireName) => ({ ...sampleModel(), wire });

describe('rowForModel', () => {
  it('leaves the row alone for a model that names no wire', () => {
    const row = chatRow({ thinkTags: true });

    expect(rowForModel(row, sampleModel())).toBe(row);
  });

  it('leaves the row alone for a model that names the wire of its provider', () => {
    const row = chatRow({ thinkTags: true });

    expect(rowForModel(row, modelOf('openai-chat'))).toBe(row);
  });

  it.each<WireName>(['openai-responses', 'anthropic-messages', 'gemini'])(
    'keeps address and headers but no quirks for a model that speaks %s',
    (wire) => {
      const row = chatRow({ thinkTags: true, extraHeaders: { 'x-team': 'a' } });

      expect(rowForModel(row, modelOf(wire))).toEqual({ ...row, wire, quirks: { extraHeaders: { 'x-team': 'a' } } });
    },
  );

  it('takes path and quirks from what the provider says about its other wire', () => {
    const row = {
      ...chatRow({ thinkTags: true }),
      baseUrl: 'https://models.example',
      alsoSpeaks: [{ wire: 'openai-responses' as const, basePath: '/v1', quirks: { omitStore: true } }],
    };

    expect(rowForModel(row, modelOf('openai-responses'))).toEqual({
      ...row,
      wire: 'openai-responses',
      baseUrl: 'https://models.example/v1',
      quirks: { omitStore: true },
    });
  });

  it('does not repeat a path that the base URL ends with', () => {
    const row = {
      ...chatRow(),
      alsoSpeaks: [{ wire: 'openai-responses' as const, basePath: '/v1', quirks: {} }],
    };

    expect(rowForModel(row, modelOf('openai-responses')).baseUrl).toBe('https://models.example/v1');
  });
});
