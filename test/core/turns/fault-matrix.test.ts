import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cell, cellsOf, impossibleCases, titleOf } from './fault-matrix/cells.ts';
import { expectedResult } from './fault-matrix/expected-result.ts';
import { faults } from './fault-matrix/faults.ts';
import { type MatrixWorld, startMatrixWorld } from './fault-matrix/matrix-world.ts';
import { runCell } from './fault-matrix/run-cell.ts';
import { specRows } from './fault-matrix/spec-table.ts';

const ran: Cell[] = [];

describe.each(faults)('$name is followed by what SPEC 4 and 6 say', (fault) => {
  let world: MatrixWorld;
  beforeAll(async () => {
    world = await startMatrixWorld();
  });
  afterAll(() => world.stop());

  test.each(cellsOf(fault).map((cell) => [titleOf(cell), cell] as const))('%s', async (_, cell) => {
    const dayEndsInMs = Date.UTC(2026, 10, 22) - world.clock.now();
    const result = await runCell(world, cell, ran.length);
    ran.push(cell);
    expect(result).toEqual(expectedResult(cell, dayEndsInMs));
  });
});

describe('the matrix is whole', () => {
  test('every kind of failure that a provider can cause is in it', () => {
    expect(new Set(faults.map(({ kind }) => kind))).toEqual(new Set(Object.keys(specRows)));
  });

  test('a stage is left out only where a fault cannot come to pass there, with the reason', () => {
    expect(impossibleCases().map(({ fault, stage, reason }) => [fault.name, stage, reason])).toEqual([
      ['a port where nobody listens', 'after headers', 'without a server there are no headers'],
      ['a port where nobody listens', 'before commit', 'without a server there are no headers'],
      ['a port where nobody listens', 'after commit', 'without a server there are no headers'],
      ['a connection that never stands', 'after headers', 'without a server there are no headers'],
      ['a connection that never stands', 'before commit', 'without a server there are no headers'],
      ['a connection that never stands', 'after commit', 'without a server there are no headers'],
      ['a clean end without a finish', 'before headers', 'it is the end of an answer with good headers'],
      ['bytes that are no answer', 'before headers', 'what stands in an answer comes after its headers'],
      ['silence before the first token', 'after commit', 'its clock ends with the first token'],
      ['silence in the answer', 'before headers', 'its clock begins with the first token'],
      ['silence in the answer', 'after headers', 'its clock begins with the first token'],
      ['silence in the answer', 'before commit', 'its clock begins with the first token'],
    ]);
  });

  test('every case has run', () => {
    // 23 faults at 4 stages, less 12 that cannot be, with 1 or 3 keys and 4 kinds of fallback.
    expect(ran).toHaveLength((23 * 4 - 12) * 2 * 4);
    expect(new Set(ran.map((cell) => `${cell.fault.name}, ${titleOf(cell)}`)).size).toBe(ran.length);
  });
});
