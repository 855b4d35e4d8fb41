import { expect, test } from 'vitest';
import { coverSpan } from '../../electron/store/cover-span.ts';

const hour = 3_600_000;
const day = 24 * hour;

test('whole days stay days', () => {
  expect(coverSpan({ from: day, to: 3 * day })).toStrictEqual({
    days: [{ from: day, to: 3 * day }],
    hours: [],
    edges: [],
  });
});

test('a local day is cut into hours where it begins between two UTC days', () => {
  expect(coverSpan({ from: day - 2 * hour, to: 2 * day - 2 * hour })).toStrictEqual({
    days: [],
    hours: [{ from: day - 2 * hour, to: 2 * day - 2 * hour }],
    edges: [],
  });
});

test('ragged edges are what hours leave over', () => {
  expect(coverSpan({ from: day - hour - 5, to: 2 * day + hour + 7 })).toStrictEqual({
    days: [{ from: day, to: 2 * day }],
    hours: [
      { from: day - hour, to: day },
      { from: 2 * day, to: 2 * day + hour },
    ],
    edges: [
      { from: day - hour - 5, to: day - hour },
      { from: 2 * day + hour, to: 2 * day + hour + 7 },
    ],
  });
});

test('a span inside one hour is an edge', () => {
  expect(coverSpan({ from: 5, to: 9 })).toStrictEqual({ days: [], hours: [], edges: [{ from: 5, to: 9 }] });
});

test('an empty or reversed span covers nothing', () => {
  const nothing = { days: [], hours: [], edges: [] };
  expect([coverSpan({ from: 5, to: 5 }), coverSpan({ from: 9, to: 5 })]).toStrictEqual([nothing, nothing]);
});
