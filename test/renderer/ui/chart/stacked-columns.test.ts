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

test('a column is never wider than 48, and stands in the middle of its place', () => {
  const { columns } = drawColumns([{ id: 'a', amounts: [1] }], undefined, size);
  expect(columns.map(({ x, width }) => [x, width])).toStrictEqual([[126, 48]]);
});

test('the word over the forecast stands above everything under it, where there is room', () => {
  const days = (past: number) =>
    Array.from({ length: 30 }, (_, day) => ({
      ...{ id: String(day), amounts: [day < 28 ? past : 0] },
      ...(day >= 28 && { forecast: 2 }),
    }));
  const footOf = (past: number) => drawColumns(days(past), 8, size).forecastY;
  expect([footOf(1), footOf(4), footOf(8), drawColumns(days(1).slice(0, 28), 8, size).forecastY]).toStrictEqual([
    72,
    52,
    undefined,
    undefined,
  ]);
});
