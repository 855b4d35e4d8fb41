import { expect, test } from 'vitest';
import { choiceOf } from '../../../../renderer/lib/policies/policy-choices.ts';
import { dayText, endOfDay } from '../../../../renderer/lib/policies/last-day.ts';
import { type NumberField, readTyped, typedText } from '../../../../renderer/lib/policies/typed-policy.ts';

test.each<[NumberField, string, unknown]>([
  ['maxTokensPerDay', '50,000', { type: 'value', policy: { maxTokensPerDay: 50_000 } }],
  ['maxCostPerDayMicros', '$0', { type: 'value', policy: { maxCostPerDayMicros: 0 } }],
  ['throttleFromPercent', '100', { type: 'value', policy: { throttleFromPercent: 100 } }],
  [
    'throttleFromPercent',
    '101',
    { type: 'invalid', reason: 'Write a whole number of percent from 0 to 100, such as 80.' },
  ],
  [
    'maxFallbacks',
    '-1',
    { type: 'invalid', reason: 'A limit is not below 0. Write a whole number from 0 to 10. 0 tries no other model.' },
  ],
  [
    'approvalThresholdMicros',
    '-$5',
    { type: 'invalid', reason: 'A limit is not below 0. Write dollars, such as 5 or 0.25.' },
  ],
  [
    'maxTokensPerMonth',
    '1e9',
    { type: 'invalid', reason: 'Write a whole number of tokens from 0 up, such as 50,000.' },
  ],
])('of %s "%s" is read as what it is', (field, text, expected) => {
  expect(readTyped(field, text)).toEqual(expected);
});

test('what is kept is shown as it is typed, to the last part of a cent', () => {
  expect([
    typedText({ maxCostPerDayMicros: 5_000_000 }, 'maxCostPerDayMicros'),
    typedText({ maxCostPerDayMicros: 1_234 }, 'maxCostPerDayMicros'),
    typedText({ maxTokensPerDay: 50_000 }, 'maxTokensPerDay'),
    typedText({}, 'maxFallbacks'),
  ]).toEqual(['$5.00', '$0.001234', '50,000', undefined]);
});

test('a choice that is not usual keeps its own words', () => {
  expect([
    choiceOf({ stickyMs: 420_000 }, 'stickyMs')?.label,
    choiceOf({ cache: { isEnabled: true } }, 'cache')?.label,
    choiceOf({ cache: { isEnabled: false } }, 'cache')?.label,
  ]).toEqual(['7 minutes', 'As long as usual', 'Never']);
});

test('the last day ends at its midnight, and no day is no end', () => {
  const end = endOfDay('2026-11-30') ?? 0;
  expect([dayText(end), dayText(end + 1), endOfDay(''), endOfDay('soon')]).toEqual([
    '2026-11-30',
    '2026-12-01',
    undefined,
    undefined,
  ]);
});
