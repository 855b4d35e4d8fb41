import { expect, test } from 'vitest';
import { drawSparkline } from '../../../../renderer/ui/chart/sparkline-path.ts';

const size = { width: 104, height: 31, least: 10 };

test('a gap stays a gap, and the dot stands at the last value there is', () => {
  const drawn = drawSparkline([10, undefined, 10, undefined], size);

  expect(drawn?.path.match(/M/g)).toHaveLength(2);
  expect(drawn?.end).toEqual({ x: 1 + (2 / 3) * 100, y: 3 });
});

test('one high value among low ones is smoothed over its neighbours', () => {
  const drawn = drawSparkline([0, 0, 10, 0, 0], size);

  expect(drawn?.path.split('L')[2]).toBe('51,24.6');
});

test('nothing is drawn of nothing', () => {
  expect(drawSparkline([undefined, undefined], size)).toBeUndefined();
});
