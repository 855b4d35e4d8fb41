import { expect, test } from 'vitest';
import { type IncidentEvent, startIncident, stepIncident } from '../../../electron/core/health/step-incident.ts';
import { Incident } from '../../../shared/model/health.ts';
import { fc } from '../../support/seeded-properties.ts';

const begun = startIncident({ id: '1', providerId: 'groq', state: 'degraded', startedAt: 10_000 });

test('an incident is as bad as it came to be', () => {
  const down = stepIncident(begun, { type: 'worsened', to: 'down' }, 11_000);

  expect(stepIncident(down, { type: 'worsened', to: 'degraded' }, 12_000).state).toBe('down');
});

test('an incident never ends before it began', () => {
  expect(stepIncident(begun, { type: 'recovered' }, 5_000).endedAt).toBe(10_000);
});

test('messages that other models answered are counted by model', () => {
  const moved = ['groq/llama', 'openai/sol', 'groq/llama'].reduce(
    (incident, by) => stepIncident(incident, { type: 'answered-elsewhere', by }, 11_000),
    begun,
  );

  expect(moved.movedTo).toEqual([
    { model: 'openai/sol', count: 1 },
    { model: 'groq/llama', count: 2 },
  ]);
});

test('every attempt that failed is counted once, every kind named once', () => {
  const kind = fc.constantFrom('overloaded' as const, 'timeout' as const, 'network' as const);
  const aftermath = fc.constantFrom('failed' as const, 'fell-back' as const, 'retried' as const);
  const event = fc.record({ type: fc.constant('attempt-failed' as const), kind, aftermath });
  fc.assert(
    fc.property(fc.array(event), fc.nat(20_000), (events: readonly IncidentEvent[], now) => {
      const incident = events.reduce((before, next) => stepIncident(before, next, now), begun);
      expect(incident.failedCount + incident.fellBackCount + incident.retriedCount).toBe(events.length);
      expect(new Set(incident.kinds).size).toBe(incident.kinds.length);
      expect(Incident.safeParse(incident).success).toBe(true);
    }),
  );
});
