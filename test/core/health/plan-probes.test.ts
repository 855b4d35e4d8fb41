import { expect, test } from 'vitest';
import { planProbes } from '../../../electron/core/health/plan-probes.ts';
import { fc } from '../../support/seeded-properties.ts';

const nobody: ReadonlySet<string> = new Set();

test('the longest overdue is asked first, one that was never asked before all', () => {
  const overdue = { id: 'late', everyMs: 60_000, lastStartedAt: 0 };
  const more = { id: 'later', everyMs: 60_000, lastStartedAt: -1_000 };

  expect(planProbes([overdue, more], nobody, 60_000)).toEqual({ type: 'start', id: 'later' });
  expect(planProbes([overdue, more, { id: 'new', everyMs: 60_000 }], nobody, 60_000)).toEqual({
    type: 'start',
    id: 'new',
  });
});

test('where nobody is due, it says how long to wait', () => {
  const targets = [
    { id: 'a', everyMs: 60_000, lastStartedAt: 50_000 },
    { id: 'b', everyMs: 60_000, lastStartedAt: 10_000 },
  ];

  expect(planProbes(targets, nobody, 60_000)).toEqual({ type: 'wait', delayMs: 10_000 });
  expect(planProbes([], nobody, 0)).toEqual({ type: 'wait', delayMs: 60_000 });
});

test('no more than two are asked at a time, and none twice', () => {
  const targets = [
    { id: 'a', everyMs: 60_000 },
    { id: 'b', everyMs: 60_000 },
  ];

  expect(planProbes(targets, new Set(['a']), 0)).toEqual({ type: 'start', id: 'b' });
  expect(planProbes(targets, new Set(['a', 'b']), 0)).toEqual({ type: 'full' });
  expect(planProbes([{ id: 'a', everyMs: 60_000 }], new Set(['a']), 0)).toEqual({ type: 'wait', delayMs: 60_000 });
});

test('a wait is never longer than a minute, and never zero', () => {
  const target = fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    everyMs: fc.integer({ min: 1, max: 600_000 }),
    lastStartedAt: fc.nat(1_000_000),
  });
  fc.assert(
    fc.property(fc.array(target), fc.nat(1_000_000), (targets, now) => {
      const plan = planProbes(targets, nobody, now);
      if (plan.type === 'wait') expect(plan.delayMs > 0 && plan.delayMs <= 60_000).toBe(true);
    }),
  );
});
