import { expect, test } from 'vitest';
import { describeSending } from '../../../../renderer/features/health/describe-sending.ts';
import type { ProviderStanding } from '../../../../renderer/lib/health/standing-of.ts';
import type { BreakerView } from '../../../../shared/model/health.ts';
import { providerHealth } from '../../support/sample-health.ts';

function words(standing: ProviderStanding, ...states: readonly BreakerView['state'][]): readonly [string, string] {
  const breakers = states.map((state) => ({ model: 'groq/llama', state, consecutiveFailures: 1 }));
  const sending = describeSending({ standing, health: providerHealth('healthy', { breakers }) });
  return [sending.state, sending.words];
}

test('a breaker says what routing does, not only how it stands itself', () => {
  expect([words('healthy'), words('off'), words('off-today'), words('no-key'), words('key-refused')]).toEqual([
    ['closed', 'Closed'],
    ['open', 'Not sent to while off'],
    ['open', 'Not sent to today'],
    ['open', 'Not sent to without a key'],
    ['open', 'Not sent to until a key works'],
  ]);
});

test('a provider that is down is not sent to, whatever its breakers say', () => {
  expect([words('down'), words('down', 'testing'), words('down', 'open'), words('degraded', 'testing')]).toEqual([
    ['open', 'Not sent to while down'],
    ['open', 'Not sent to while down'],
    ['open', 'Open, next call tries'],
    ['testing', 'Testing, one call'],
  ]);
});
