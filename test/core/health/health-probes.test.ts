import { expect, test } from 'vitest';
import { createMemoryHealthStores } from './memory-health-stores.ts';
import { failed, groq, ollama, setUpMonitor, unkeyed } from './set-up-monitor.ts';

const never = new AbortController().signal;

test('usable providers are asked every five minutes, others never', async () => {
  const { clock, monitor, probes, pass } = setUpMonitor([groq, unkeyed, ollama]);
  const stop = monitor.start();
  await pass(10_000);
  expect(probes).toEqual(['groq', 'ollama']);
  await pass(4 * 60_000, 10_000);
  expect(probes).toEqual(['groq', 'ollama']);
  await pass(2 * 60_000, 10_000);
  expect(probes).toEqual(['groq', 'ollama', 'groq', 'ollama']);
  stop();
  expect(clock.pendingCount()).toBe(0);
});

test('a provider that is unwell, or watched, is asked every minute', async () => {
  const { monitor, probes, hear, pass } = setUpMonitor([groq, ollama]);
  monitor.start();
  await pass(10_000);
  hear(1, failed);
  await pass(65_000);
  expect(probes).toEqual(['groq', 'ollama', 'groq']);
  monitor.watch(() => {});
  await pass(60_000);

  expect(probes.slice(3).toSorted()).toEqual(['groq', 'ollama']);
});

test('a provider is watched until the last window that looks is closed', async () => {
  const { monitor, probes, pass } = setUpMonitor();
  monitor.start();
  const closeFirst = monitor.watch(() => {});
  const closeSecond = monitor.watch(() => {});
  await pass(10_000);
  closeFirst();
  closeFirst();
  await pass(60_000);
  const whileOneLooks = probes.length;
  closeSecond();
  await pass(60_000);

  expect([whileOneLooks, probes.length]).toEqual([2, 2]);
});

test('whoever looks is told of what is heard', () => {
  const { monitor, hear } = setUpMonitor();
  let toldCount = 0;
  const close = monitor.watch(() => (toldCount += 1));
  hear(2, failed);
  close();
  hear(1, failed);

  expect(toldCount).toBe(2);
});

test('probes take a provider down and bring it back', async () => {
  const { monitor, changes, answerWith, pass } = setUpMonitor();
  answerWith(async () => 'unreachable');
  monitor.start();
  await pass(70_000);
  expect([...monitor.down()]).toEqual(['groq']);
  answerWith(async () => 'reachable');
  await pass(130_000);

  expect(changes.map(({ to }) => to)).toEqual(['down', 'degraded', 'healthy']);
});

test('one check that reaches nobody is told, though it changes no state, until one reaches somebody', async () => {
  const { monitor, answerWith } = setUpMonitor();
  const check = async (result: 'reachable' | 'unreachable') => {
    answerWith(async () => result);
    await monitor.checkNow('groq', never);
    const [view] = monitor.views([], new Map());
    return [view?.state, view?.lastCheckFailed];
  };
  expect([await check('reachable'), await check('unreachable'), await check('reachable')]).toEqual([
    ['healthy', undefined],
    ['healthy', true],
    ['healthy', undefined],
  ]);
});

test('a probe that never answers is called off after 10 s, and counts as not reached', async () => {
  const { clock, monitor, signals, answerWith, pass } = setUpMonitor();
  answerWith(() => new Promise(() => {}));
  const checked = monitor.checkNow('groq', never);
  await pass(10_000);
  await checked;

  expect([signals[0]?.aborted, monitor.views([], new Map())[0]?.lastProbeAt]).toEqual([true, clock.now()]);
});

test('a probe that breaks says nothing about the provider', async () => {
  const { monitor, answerWith } = setUpMonitor();
  answerWith(() => Promise.reject(new Error('no such column')));
  await monitor.checkNow('groq', never);

  expect(monitor.views([], new Map())[0]).toEqual({
    providerId: 'groq',
    state: 'unknown',
    since: 1_000_000,
    callCount: 0,
    errorCount: 0,
    breakers: [],
  });
});

test('one check at a time: who asks meanwhile waits for the same', async () => {
  const { monitor, probes } = setUpMonitor();
  await Promise.all([monitor.checkNow('groq', never), monitor.checkNow('groq', never)]);

  expect([probes, monitor.views([], new Map())[0]?.state]).toEqual([['groq'], 'healthy']);
});

test('who stops waiting for a check is let go at once', async () => {
  const { monitor, answerWith } = setUpMonitor();
  answerWith(() => new Promise(() => {}));
  const caller = new AbortController();
  const checked = monitor.checkNow('groq', caller.signal);
  caller.abort(new Error('left'));

  await expect(checked).rejects.toThrow('left');
});

test('no more than two providers are asked at the same time', async () => {
  const providers = ['a', 'b', 'c', 'd'].map((id) => ({ ...groq, id }));
  const { monitor, probes, answerWith, pass } = setUpMonitor(providers);
  answerWith(() => new Promise(() => {}));
  monitor.start();
  await pass(9_000);
  expect(probes).toEqual(['a', 'b']);
  await pass(10_000);

  expect(probes).toEqual(['a', 'b', 'c', 'd']);
});

test('nobody is asked while the machine sleeps, and everybody soon after', async () => {
  const { clock, monitor, probes, signals, answerWith, pass } = setUpMonitor();
  answerWith(() => new Promise(() => {}));
  monitor.start();
  await pass(6_000);
  monitor.setSuspended(true);
  await pass(20 * 60_000, 30_000);
  expect([probes, signals[0]?.aborted, clock.pendingCount()]).toEqual([['groq'], true, 0]);
  monitor.setSuspended(false);
  await pass(6_000);

  expect(probes).toEqual(['groq', 'groq']);
});

test('what was begun about a provider ends when the provider is removed', async () => {
  const { monitor, stores, list, hear, pass } = setUpMonitor([groq, ollama]);
  monitor.start();
  hear(5, failed);
  list([ollama]);
  await pass(10_000);

  expect(monitor.views([], new Map()).map(({ providerId }) => providerId)).toEqual(['ollama']);
  expect([monitor.down().size, stores.storedStates('alert')]).toEqual([0, {}]);
  expect(stores.storedIncidents().map(({ endedAt }) => endedAt === undefined)).toEqual([false]);
});

test('an outage ends, without a word, when nobody has been able to ask for 15 minutes', async () => {
  const { monitor, stores, raised, list, hear, pass } = setUpMonitor([groq]);
  monitor.start();
  hear(5, failed);
  list([{ ...groq, isUsable: false }]);
  await pass(14 * 60_000, 10_000);
  const isOpen = () => stores.storedIncidents().map(({ endedAt }) => endedAt === undefined);
  const before = isOpen();
  await pass(2 * 60_000, 10_000);

  expect([before, isOpen()]).toEqual([[true], [false]]);
  expect([stores.storedStates('alert'), raised.map(({ type }) => type)]).toEqual([{}, ['error-rate', 'provider-down']]);
  expect(monitor.views([], new Map())[0]?.state).toBe('unknown');
});

test('an outage from before a restart ends when nobody has been able to ask for 15 minutes since', async () => {
  const before = setUpMonitor();
  before.hear(5, failed);
  const { monitor, stores, raised, pass } = setUpMonitor([{ ...groq, isUsable: false }], before.stores);
  monitor.start();
  await pass(14 * 60_000, 10_000);
  const isOpen = () => stores.storedIncidents().map(({ endedAt }) => endedAt === undefined);
  const inBetween = isOpen();
  await pass(2 * 60_000, 10_000);

  expect([inBetween, isOpen()]).toEqual([[true], [false]]);
  expect([stores.storedStates('alert'), raised]).toEqual([{}, []]);
});

test('a local server that nobody has started is no trouble', async () => {
  const { monitor, stores, changes, raised, answerWith, pass } = setUpMonitor([ollama]);
  answerWith(async () => 'unreachable');
  monitor.start();
  await pass(30 * 60_000, 10_000);

  expect([changes, raised, stores.storedIncidents(), monitor.down().size]).toEqual([[], [], [], 0]);
  expect(monitor.views([], new Map())[0]?.state).toBe('unknown');
});

test('a local server that is ended is no longer known to be well, and well again when it is started', async () => {
  const { monitor, changes, raised, answerWith, pass } = setUpMonitor([ollama]);
  monitor.start();
  await pass(10_000);
  answerWith(async () => 'unreachable');
  await pass(6 * 60_000, 10_000);
  answerWith(async () => 'reachable');
  await pass(6 * 60_000, 10_000);

  expect([changes.map(({ to }) => to), raised]).toEqual([['healthy', 'unknown', 'healthy'], []]);
});

test('calls to a local server that fail count, whether or not it answers free ones', async () => {
  const { monitor, stores, raised, hear, answerWith, pass } = setUpMonitor([ollama]);
  answerWith(async () => 'unreachable');
  monitor.start();
  await pass(10_000);
  hear(5, { ...failed, providerId: 'ollama', model: 'ollama/llama' });
  await pass(5 * 60_000, 10_000);

  expect([monitor.views([], new Map())[0]?.state, [...monitor.down()]]).toEqual(['down', ['ollama']]);
  expect(stores.storedIncidents()).toMatchObject([{ providerId: 'ollama', state: 'down', failedCount: 5 }]);
  expect(raised.map(({ type }) => type)).toEqual(['error-rate', 'provider-down']);
});

test('a clock that jumps back leaves nobody down for good', async () => {
  const { clock, monitor, hear, pass } = setUpMonitor();
  monitor.start();
  hear(5, failed);
  clock.jumpTo(0);
  await pass(130_000);

  expect(monitor.views([], new Map())[0]).toMatchObject({ state: 'healthy', callCount: 0 });
});

test('a full disk stops neither calls nor probes', async () => {
  const stores = createMemoryHealthStores();
  stores.fillDisk();
  const { monitor, changes, hear, pass } = setUpMonitor([groq], stores);
  const stop = monitor.start();
  hear(5, { ...failed, firstTokenMs: 100, tokensPerSecond: 10 });
  await pass(70_000);
  stop();

  expect(changes.map(({ to }) => to)).toEqual(['down', 'degraded']);
});
