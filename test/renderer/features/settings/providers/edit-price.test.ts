import { expect, test } from 'vitest';
import { editPrice } from '../../../../../renderer/features/settings/providers/edit-price.ts';

test('dollars for a million tokens become micro-dollars', () => {
  expect(editPrice({ input: '$3', output: '1,200.5', cacheRead: '0.0375' }, undefined)).toEqual({
    type: 'price',
    price: { input: 3_000_000, output: 1_200_500_000, cacheRead: 37_500 },
  });
});

test('an edited price ends tiers and keeps the other fees', () => {
  const before = {
    input: 1,
    output: 2,
    cacheWrite: 3,
    perRequestMicros: 5_000,
    tiers: [{ aboveInputTokens: 200_000, input: 2, output: 4 }],
  };
  expect(editPrice({ input: '1', output: '2', cacheRead: '' }, before)).toEqual({
    type: 'price',
    price: { input: 1_000_000, output: 2_000_000, cacheWrite: 3, perRequestMicros: 5_000 },
  });
});

test.each(['three', '-1', '1e3', '0.00000001', '3 EUR'])('"%s" is no price', (input) => {
  expect(editPrice({ input, output: '1', cacheRead: '' }, undefined)).toEqual({
    type: 'invalid',
    reason: 'Write dollars for a million tokens, such as 3 or 0.0375.',
  });
});

test('half a price is none', () => {
  expect(editPrice({ input: '3', output: '', cacheRead: '' }, undefined)).toEqual({
    type: 'invalid',
    reason: 'A price needs input and output. Write 0 for what is free.',
  });
});
