import { expect, test } from 'vitest';
import { sizePortion } from '../../../electron/core/backups/size-portion.ts';

const bounds = { first: 40, atMost: 200 };

test('what took too long is halved, what was short grows, and both end somewhere', () => {
  expect([
    sizePortion(40, 5.1, bounds),
    sizePortion(40, 5, bounds),
    sizePortion(40, 2.4, bounds),
    sizePortion(11, 80, bounds),
    sizePortion(195, 1, bounds),
  ]).toEqual([20, 40, 44, 10, 200]);
});
