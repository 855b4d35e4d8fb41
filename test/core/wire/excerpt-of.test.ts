import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../../electron/core/wire/excerpt-of.ts';

describe('excerptOf', () => {
  test('keeps the first 500 characters of JSON', () => {
    expect(excerptOf({ a: 'x'.repeat(900) })).toBe(`{"a":"${'x'.repeat(494)}`);
  });

  test('says so where a value is nested too deeply to be written', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`);
    expect(excerptOf(deep)).toBe('(too deeply nested to show)');
  });
});
