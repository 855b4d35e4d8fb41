import { expect, test } from 'vitest';
import { createHealthStore } from '../../../renderer/client/health-store.ts';
import { createToastStore } from '../../../renderer/client/toast-store.ts';
import type { HealthReport, ProviderHealth } from '../../../shared/model/health.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { connectionIsLost, type CoreScript, createScriptedCore } from '../../support/scripted-core.ts';
import { createTestWindowClock } from '../support/window-parts.ts';

const healthy: ProviderHealth = {
  providerId: 'groq',
  state: 'healthy',
  since: 1,
  callCount: 0,
  errorCount: 0,
  breakers: [],
};

const report: HealthReport = {
  providers: [healthy],
  isOffline: false,
  histories: [],
  incidents: [],
  keyEvents: [],
  firstTries: { callCount: 0, answeredCount: 0 },
};

function setUp(health: NonNullable<CoreScript['health']>) {
  const clock = createTestWindowClock(createManualClock(1));
  const toasts = createToastStore(clock);
  const { core } = createScriptedCore({ health });
  return { store: createHealthStore(core, toasts), toasts };
}

/** A report at once, then nothing until the reader leaves. */
function watching() {
  const opened: string[] = [];
  let leftCount = 0;
  async function* watch({ span }: { readonly span: string }, { signal }: { readonly signal: AbortSignal }) {
    opened.push(span);
    yield report;
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    leftCount += 1;
  }
  return { watch, opened, leftCount: () => leftCount };
}

const settle = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

test('the report is followed once while the screen is open, and left when it closes', async () => {
  const { watch, opened, leftCount } = watching();
  const { store } = setUp({ watch });
  store.getState().open();
  store.getState().open();
  await settle();
  const shown = store.getState().report;
  store.getState().close();
  await settle();

  expect([opened, shown, leftCount()]).toEqual([['day'], report, 1]);
});

test('another span is a new report', async () => {
  const { watch, opened, leftCount } = watching();
  const { store } = setUp({ watch });
  store.getState().open();
  await settle();
  store.getState().choose('week');
  await settle();

  expect([opened, leftCount(), store.getState().span]).toEqual([['day', 'week'], 1, 'week']);
});

test('a report that broke off is followed again by the next opening', async () => {
  let tryCount = 0;
  const { store } = setUp({
    watch: async function* () {
      tryCount += 1;
      yield report;
      throw connectionIsLost();
    },
  });
  store.getState().open();
  await settle();
  const { status } = store.getState();
  store.getState().open();
  await settle();

  expect([status.state, tryCount]).toEqual(['failed', 2]);
});

test('a provider that is turned off for today is on again by Undo', async () => {
  const turnedOn: string[] = [];
  const { store, toasts } = setUp({
    turnOff: async () => ({ health: { ...healthy, offUntil: 9 } }),
    turnOn: async ({ providerId }) => {
      turnedOn.push(providerId);
      return { health: healthy };
    },
  });
  store.getState().accept({ providers: [healthy], isOffline: false });
  await store.getState().turnOff('groq', 'Groq');
  const whileOff = store.getState().providers;
  toasts.getState().act();
  await settle();

  expect([whileOff, turnedOn, store.getState().providers]).toEqual([
    [{ ...healthy, offUntil: 9 }],
    ['groq'],
    [healthy],
  ]);
});

test('a provider is asked once however often that is wanted, and its answer takes its place', async () => {
  const asked: string[] = [];
  const { store } = setUp({
    check: async ({ providerId }) => {
      asked.push(providerId);
      await settle();
      return { health: { ...healthy, state: 'down' } };
    },
  });
  store.getState().accept({ providers: [healthy], isOffline: false });
  await Promise.all([store.getState().check(['groq']), store.getState().check(['groq'])]);

  expect([asked, store.getState().providers[0]?.state, store.getState().checking.size]).toEqual([['groq'], 'down', 0]);
});
