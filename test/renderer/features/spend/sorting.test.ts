import { expect, test } from 'vitest';
import { sortedBy, sortRows } from '../../../../renderer/features/spend/sorting.ts';

test('a column pressed first sorts figures from the largest and names from the first, and turns round when pressed again', () => {
  const byCost = { column: 'cost', direction: 'descending' } as const;
  expect([
    sortedBy<string>(byCost, { column: 'calls', isName: false }),
    sortedBy<string>(byCost, { column: 'name', isName: true }),
    sortedBy<string>(byCost, { column: 'cost', isName: false }),
  ]).toStrictEqual([
    { column: 'calls', direction: 'descending' },
    { column: 'name', direction: 'ascending' },
    { column: 'cost', direction: 'ascending' },
  ]);
});

test('rows are in the order of their figures or names, equals as they were', () => {
  const rows = [
    { name: 'b', calls: 9 },
    { name: 'a', calls: 10 },
    { name: 'c', calls: 9 },
  ];
  expect([
    sortRows(rows, 'descending', ({ calls }) => calls).map(({ name }) => name),
    sortRows(rows, 'ascending', ({ name }) => name).map(({ name }) => name),
  ]).toStrictEqual([
    ['a', 'b', 'c'],
    ['a', 'b', 'c'],
  ]);
});
