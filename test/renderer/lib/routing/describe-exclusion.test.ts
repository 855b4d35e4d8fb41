import { expect, test } from 'vitest';
import { formatClock } from '../../../../renderer/lib/format/format-date.ts';
import {
  describeExclusion,
  exclusionAfterName,
  exclusionClause,
} from '../../../../renderer/lib/routing/describe-exclusion.ts';
import { Exclusion } from '../../../../shared/model/decision.ts';
import { sampleNames } from '../../support/sample-names.ts';

const at = Date.UTC(2026, 10, 18, 10, 42);

const exclusions: readonly (readonly [Exclusion, string])[] = [
  [{ code: 'unknown-model' }, 'is not known here'],
  [{ code: 'no-key' }, 'has no key'],
  [{ code: 'provider-off' }, 'its provider is off'],
  [{ code: 'off-today', until: 1 }, 'its provider is turned off for the day'],
  [{ code: 'model-off' }, 'is turned off'],
  [{ code: 'retired' }, 'is retired'],
  [{ code: 'demo' }, 'answers only where nothing else can'],
  [{ code: 'missing-ability', ability: 'vision' }, 'cannot read images'],
  [
    { code: 'window-too-small', neededTokens: 120_000, contextTokens: 32_000 },
    'holds 32,000 of the 120,000 tok needed',
  ],
  [{ code: 'not-allowed' }, 'is not among the allowed models'],
  [{ code: 'blocked' }, 'is blocked'],
  [{ code: 'breaker-open', retryAt: at }, `is set aside after failures until ${formatClock(at)}`],
  [{ code: 'provider-down' }, 'its provider is down'],
  [{ code: 'offline' }, 'there is no network'],
  [{ code: 'keys-out' }, 'its keys have been refused'],
  [{ code: 'keys-out', resetsAt: at }, `its keys are used up or resting until ${formatClock(at)}`],
  [{ code: 'rate-limited', waitMs: 1_200 }, 'is rate limited for 2 s more'],
  [{ code: 'over-budget', budget: 'daily' }, 'does not fit the budget daily'],
  [{ code: 'outside-plan', plan: 'economy' }, 'is outside the plan economy'],
  [{ code: 'needs-approval' }, 'would have to be approved first'],
];

test.each(exclusions)('a model left out for $code says why', (exclusion, words) => {
  expect(describeExclusion(exclusion, sampleNames)).toBe(words);
});

test('the words follow the name of the model, also where they have a subject of their own', () => {
  const sentences = (['no-key', 'keys-out'] as const).map((code) => [
    `Opus${exclusionAfterName({ code }, sampleNames)}`,
    `Wanted Opus${exclusionClause({ code }, sampleNames)}`,
  ]);
  expect(sentences).toEqual([
    ['Opus has no key', 'Wanted Opus, which has no key'],
    ['Opus: its keys have been refused', 'Wanted Opus, but its keys have been refused'],
  ]);
});

test('every reason to leave a model out is among these', () => {
  const known = new Set(exclusions.map(([{ code }]) => code));
  expect(Exclusion.options.map(({ shape }) => shape.code.value).filter((code) => !known.has(code))).toEqual([]);
});
