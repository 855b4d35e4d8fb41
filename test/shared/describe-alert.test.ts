import { expect, test } from 'vitest';
import { describeAlert } from '../../shared/model/describe-alert.ts';
import type { Alert } from '../../shared/model/health.ts';

const names = {
  provider: (id: string) => id.toUpperCase(),
  key: (id: string) => `Key ${id}`,
};

const alerts: readonly (readonly [Alert, string])[] = [
  [{ type: 'error-rate', providerId: 'groq', percent: 25, at: 1 }, 'GROQ fails on 25% of calls.'],
  [{ type: 'slow-first-token', providerId: 'groq', p95Ms: 6_200, at: 1 }, 'GROQ is slow: 6.2 s to the first token.'],
  [{ type: 'provider-down', providerId: 'groq', at: 1 }, 'GROQ is down. Other models answer until it is back.'],
  [{ type: 'provider-recovered', providerId: 'groq', at: 1 }, 'GROQ answers again.'],
  [{ type: 'spend-spike', timesAverage: 2.34, at: 1 }, 'Today costs 2.3 times the daily average.'],
  [{ type: 'quota', keyId: 'k1', percent: 90, at: 1 }, '90% of the quota of key Key k1 is used.'],
  [{ type: 'quota', keyId: 'k1', percent: 100, at: 1 }, 'The quota of key Key k1 is used up until its reset.'],
  [{ type: 'budget', label: 'daily budget', percent: 80, at: 1 }, '80% of the daily budget is spent.'],
  [
    { type: 'budget', label: 'daily limit of the policy', percent: 100, at: 1 },
    'All of the daily limit of the policy is spent.',
  ],
];

test.each(alerts)('an alert of type $type is one line', (alert, words) => {
  expect(describeAlert(alert, names)).toBe(words);
});
