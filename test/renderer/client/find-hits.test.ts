import { expect, test } from 'vitest';
import { countPlaces, nearestPlace, ordinalOf, stepFrom, withCount } from '../../../renderer/client/find-hits.ts';

const hits = [
  { messageId: 'a', count: 2 },
  { messageId: 'c', count: 1 },
];
const order = ['a', 'b', 'c', 'd'];

test('places are numbered through all messages', () => {
  expect([countPlaces(hits), ordinalOf(hits, { messageId: 'c', index: 0 })]).toEqual([3, 3]);
});

test('stepping goes through every place of every message and around the ends', () => {
  const steps = [];
  let place = stepFrom(hits, undefined, 1);
  for (let count = 0; count < 4; count += 1) {
    steps.push(place);
    place = stepFrom(hits, place, 1);
  }
  expect(steps).toEqual([
    { messageId: 'a', index: 0 },
    { messageId: 'a', index: 1 },
    { messageId: 'c', index: 0 },
    { messageId: 'a', index: 0 },
  ]);
  expect(stepFrom(hits, { messageId: 'a', index: 0 }, -1)).toEqual({ messageId: 'c', index: 0 });
});

test('the first place is the next one from where the reader is, else the last before', () => {
  const places = ['b', 'd', undefined].map((anchor) => nearestPlace(hits, order, anchor));
  expect(places).toEqual([
    { messageId: 'c', index: 0 },
    { messageId: 'c', index: 0 },
    { messageId: 'a', index: 0 },
  ]);
});

test('what is laid out puts the counts right, in the order of the branch', () => {
  expect([
    withCount(hits, order, { messageId: 'b', count: 4 }),
    withCount(hits, order, { messageId: 'a', count: 0 }),
    withCount(hits, order, { messageId: 'c', count: 5 }),
    withCount(hits, order, { messageId: 'd', count: 1 }),
  ]).toEqual([
    [hits[0], { messageId: 'b', count: 4 }, hits[1]],
    [hits[1]],
    [hits[0], { messageId: 'c', count: 5 }],
    [...hits, { messageId: 'd', count: 1 }],
  ]);
  expect(withCount(hits, order, { messageId: 'a', count: 2 })).toBe(hits);
});
