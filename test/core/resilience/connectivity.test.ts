import { expect, test } from 'vitest';
import { createConnectivity } from '../../../electron/core/resilience/connectivity.ts';
import {
  type ConnectivityEvent,
  type ConnectivityState,
  isTrialDue,
  startOnline,
  stepConnectivity,
} from '../../../electron/core/resilience/step-connectivity.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { fc } from '../../support/seeded-properties.ts';

function setUp() {
  const clock = createManualClock();
  const changes: boolean[] = [];
  const connectivity = createConnectivity({ clock, onChange: () => changes.push(connectivity.seemsOffline()) });
  return { clock, connectivity, changes };
}

test('two cloud providers that cannot be reached mean offline, one does not', () => {
  const { connectivity } = setUp();
  connectivity.unreachable('openai');
  connectivity.unreachable('openai', 'ECONNRESET');
  const afterOne = connectivity.isOffline();
  connectivity.unreachable('anthropic');

  expect([afterOne, connectivity.isOffline()]).toEqual([false, true]);
});

test('the network going away and coming back is told once each', () => {
  const { connectivity, changes } = setUp();
  connectivity.heard('openai');
  connectivity.unreachable('openai');
  connectivity.unreachable('anthropic');
  connectivity.unreachable('gemini');
  connectivity.began();
  connectivity.heard('gemini');
  connectivity.heard('openai');

  expect(changes).toEqual([true, false]);
});

test('one provider whose name cannot be looked up means offline where nothing was heard for a minute', () => {
  const { connectivity, clock } = setUp();
  connectivity.heard('anthropic');
  clock.advance(59_999);
  connectivity.unreachable('openai', 'ENOTFOUND');
  const soonAfterAnAnswer = connectivity.isOffline();
  clock.advance(1);
  connectivity.unreachable('openai', 'EAI_AGAIN');

  expect([soonAfterAnAnswer, connectivity.isOffline()]).toEqual([false, true]);
});

test('an answer in between makes two silent providers two troubles', () => {
  const { connectivity } = setUp();
  connectivity.unreachable('openai');
  connectivity.heard('mistral');
  connectivity.unreachable('anthropic');

  expect(connectivity.isOffline()).toBe(false);
});

test('while offline one request is let through every ten seconds', () => {
  const { connectivity, clock } = setUp();
  connectivity.unreachable('openai', 'ENETUNREACH');
  const offline: boolean[] = [connectivity.isOffline()];
  clock.advance(10_000);
  offline.push(connectivity.isOffline());
  connectivity.began();
  offline.push(connectivity.isOffline());
  clock.advance(5_000);
  connectivity.unreachable('openai', 'ENETUNREACH');
  clock.advance(9_999);
  offline.push(connectivity.isOffline());
  clock.advance(1);
  offline.push(connectivity.isOffline());

  expect(offline).toEqual([true, false, true, true, false]);
  expect(connectivity.seemsOffline()).toBe(true);
});

test('any answer means online', () => {
  const { connectivity } = setUp();
  connectivity.unreachable('openai', 'ENETUNREACH');
  connectivity.heard('openai');

  expect([connectivity.isOffline(), connectivity.seemsOffline()]).toEqual([false, false]);
});

test('whatever happens and whenever, a trial is due within ten seconds and an answer ends it', () => {
  const event = fc.oneof(
    fc.constant<ConnectivityEvent>({ type: 'heard' }),
    fc.constant<ConnectivityEvent>({ type: 'trial-begun' }),
    fc.record({
      type: fc.constant('unreachable' as const),
      providerId: fc.constantFrom('openai', 'anthropic', 'mistral'),
      code: fc.constantFrom('ENOTFOUND', 'ECONNRESET'),
    }),
  );
  const moment = fc.nat(1e9);
  fc.assert(
    fc.property(fc.array(fc.tuple(event, moment)), moment, (steps, now) => {
      const state = steps.reduce<ConnectivityState>(
        (before, [step, at]) => stepConnectivity(before, step, at),
        startOnline,
      );

      expect(state.type === 'online' || isTrialDue(state, now) || isTrialDue(state, now + 10_000)).toBe(true);
      expect(stepConnectivity(state, { type: 'heard' }, now).type).toBe('online');
    }),
  );
});
