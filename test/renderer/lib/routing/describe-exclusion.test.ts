import { expect, test } from 'vitest';
import { formatClock } from '../../../../renderer/lib/format/format-date.ts';
import { describeExclusion } from '../../../../renderer/lib/routing/describe-exclusion.ts';
import { Exclusion } from '../../../../shared/model/decision.ts';
import { sampleNames } from '../../support/sample-names.ts';

const at = Date.UTC(2026, 10, 18, 10, 42);

const exclusions: readonly (readonly [Exclusion, string])[] = [
  [{ code: 'unknown-model' }, 'not known here'],
  [{ code: 'no-key' }, 'has no key'],
  [{ code: 'provider-off' }, 'its provider is off'],
  [{ code: 'model-off' }, 'turned off'],
  [{ code: 'retired' }, 'retired'],
  [{ code: 'demo' }, 'answers only where nothing else can'],
  [{ code: 'missing-ability', ability: 'vision' }, 'cannot read images'],
  [
    { code: 'window-too-small', neededTokens: 120_000, contextTokens: 32_000 },
    'holds 32,000 of the 120,000 tok needed',
  ],
  [{ code: 'not-allowed' }, 'not among the allowed models'],
  [{ code: 'blocked' }, 'blocked'],
  [{ code: 'breaker-open', retryAt: at }, `set aside after failures until ${formatClock(at)}`],
  [{ code: 'provider-down' }, 'its provider is down'],
  [{ code: 'offline' }, 'there is no network'],
  [{ code: 'keys-out' }, 'its keys are used up'],
  [{ code: 'keys-out', resetsAt: at }, `its keys are used up until ${formatClock(at)}`],
  [{ code: 'rate-limited', waitMs: 1_200 }, 'rate limited for 2 s more'],
  [{ code: 'over-budget', budget: 'daily' }, 'does not fit the budget daily'],
  [{ code: 'outside-plan', plan: 'economy' }, 'outside the plan economy'],
];

test.each(exclusions)('a model left out for $code says why', (exclusion, words) => {
  expect(describeExclusion(exclusion, sampleNames)).toBe(words);
});

test('every reason to leave a model out is among these', () => {
  const known = new Set(exclusions.map(([{ code }]) => code));
  expect(Exclusion.options.map(({ shape }) => shape.code.value).filter((code) => !known.has(code))).toEqual([]);
});
