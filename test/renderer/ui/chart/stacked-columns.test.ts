import { expect, test } from 'vitest';
import { drawColumns } from '../../../../renderer/ui/chart/stacked-columns.ts';

const size = { width: 300, height: 120, left: 0, top: 0, bottom: 20 };

test('segments stand on each other from zero, and what is to come is an outline', () => {
  const { columns, ticks, limitY } = drawColumns(
    [
      { id: 'a', amounts: [4, 4] },
      { id: 'b', amounts: [0, 0], forecast: 8 },
    ],
    4,
    size,
  );
  expect(columns.map(({ segments, outline }) => [segments, outline])).toStrictEqual([
    [
      [
        { series: 0, y: 50, height: 49 },
        { series: 1, y: 0, height: 49 },
      ],
      undefined,
    ],
    [[], { y: 0, height: 100 }],
  ]);
  expect([ticks[0], limitY]).toStrictEqual([{ value: 0, y: 100 }, 50]);
});

test('without columns, or with nothing in them, there is nothing to draw', () => {
  expect(drawColumns([], undefined, size).columns).toStrictEqual([]);
  expect(drawColumns([{ id: 'a', amounts: [] }], undefined, size).columns[0]?.segments).toStrictEqual([]);
});
