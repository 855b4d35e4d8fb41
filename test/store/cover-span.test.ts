import { expect, test } from 'vitest';
import { coverSpan } from '../../electron/store/cover-span.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

test('whole days stay days', () => {
  expect(coverSpan({ from: day, to: 3 * day })).toStrictEqual({
    days: [{ from: day, to: 3 * day, sign: 1 }],
    hours: [],
    edges: [],
  });
});

test('a local day is the nearest UTC day, with the hours before it and without its last ones', () => {
  expect(coverSpan({ from: day - 2 * hour, to: 2 * day - 2 * hour })).toStrictEqual({
    days: [{ from: day, to: 2 * day, sign: 1 }],
    hours: [
      { from: day - 2 * hour, to: day, sign: 1 },
      { from: 2 * day - 2 * hour, to: 2 * day, sign: -1 },
    ],
    edges: [],
  });
});

test('ragged ends are added or taken away from the nearest hours', () => {
  expect(coverSpan({ from: day - hour - 5, to: 2 * day + hour - 7 })).toStrictEqual({
    days: [{ from: day, to: 2 * day, sign: 1 }],
    hours: [
      { from: day - hour, to: day, sign: 1 },
      { from: 2 * day, to: 2 * day + hour, sign: 1 },
    ],
    edges: [
      { from: day - hour - 5, to: day - hour, sign: 1 },
      { from: 2 * day + hour - 7, to: 2 * day + hour, sign: -1 },
    ],
  });
});

test('what is too much of what is too much is added again', () => {
  const late = 5 * hour + 30 * minute + 1;
  expect(coverSpan({ from: late, to: 2 * day })).toStrictEqual({
    days: [{ from: 0, to: 2 * day, sign: 1 }],
    hours: [{ from: 0, to: 6 * hour, sign: -1 }],
    edges: [{ from: late, to: 6 * hour, sign: 1 }],
  });
});

test('a span inside half an hour is an edge', () => {
  expect(coverSpan({ from: 5, to: 9 })).toStrictEqual({ days: [], hours: [], edges: [{ from: 5, to: 9, sign: 1 }] });
});

test('an empty or reversed span covers nothing', () => {
  const nothing = { days: [], hours: [], edges: [] };
  expect([coverSpan({ from: 5, to: 5 }), coverSpan({ from: 9, to: 5 })]).toStrictEqual([nothing, nothing]);
});
