import { expect, test } from 'vitest';
import { readHistories, stretchesOf } from '../../../electron/core/health/read-histories.ts';

const minuteMs = 60_000;

test.each([
  ['hour', 12, 5],
  ['day', 48, 30],
  ['week', 42, 240],
] as const)('%s has %d stretches of %d minutes, the last one under way', (span, count, minutes) => {
  const now = 1_000 * minuteMs * 60 + 1;
  const stretches = stretchesOf(span, now);
  const last = stretches.at(-1);

  expect([stretches.length, (last?.to ?? 0) - (last?.from ?? 0)]).toEqual([count, minutes * minuteMs]);
  expect(last && last.from <= now && now < last.to).toBe(true);
});

test('figures weigh each wait by its calls, and a stretch without an answer has no point', () => {
  const stretches = [
    { from: 0, to: 10 },
    { from: 10, to: 20 },
  ];
  const call = { providerId: 'groq', startsAt: 5 } as const;
  const histories = readHistories(
    [
      { ...call, firstTokenMs: 200, callCount: 18 },
      { ...call, firstTokenMs: 900, callCount: 1 },
      { ...call, failureKind: 'overloaded', callCount: 1 },
    ],
    stretches,
  );

  expect(histories).toEqual([
    {
      providerId: 'groq',
      callCount: 20,
      errorCount: 1,
      firstTokenP50Ms: 200,
      firstTokenP95Ms: 900,
      points: [{ from: 0, firstTokenMs: 200 }, { from: 10 }],
    },
  ]);
});

test('a refused key and a bad request are not errors of the provider', () => {
  const call = { providerId: 'groq', startsAt: 5, callCount: 1 } as const;

  expect(readHistories([{ ...call, failureKind: 'invalid_key' }], [{ from: 0, to: 10 }])).toEqual([]);
});
