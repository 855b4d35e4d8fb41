import { expect, test } from 'vitest';
import { createGate, createGates, type Gate } from '../../../electron/core/resilience/concurrency-gate.ts';

const settle = () => new Promise((resolve) => setImmediate(resolve));
const never = new AbortController().signal;

/** Enters under a name; the log says who is let in. */
function visitors(gate: Pick<Gate, 'enter'>) {
  const entered: string[] = [];
  const enter = async (name: string, signal: AbortSignal = never) => {
    const leave = await gate.enter(signal);
    if (!signal.aborted) entered.push(name);
    return leave;
  };
  return { entered, enter };
}

test('as many as the limit are inside, the others follow in the order they came', async () => {
  const { entered, enter } = visitors(createGate(2));
  const first = await enter('a');
  const second = await enter('b');
  void enter('c');
  void enter('d');
  await settle();
  expect(entered).toEqual(['a', 'b']);
  second();
  await settle();
  expect(entered).toEqual(['a', 'b', 'c']);
  first();
  await settle();
  expect(entered).toEqual(['a', 'b', 'c', 'd']);
});

test('a place is given back once, however often it is said', async () => {
  const { entered, enter } = visitors(createGate(1));
  const leave = await enter('a');
  void enter('b');
  void enter('c');
  leave();
  leave();
  await settle();

  expect(entered).toEqual(['a', 'b']);
});

test('who stops waiting leaves the queue and takes no place', async () => {
  const gate = createGate(1);
  const { entered, enter } = visitors(gate);
  const stopping = new AbortController();
  const leave = await enter('a');
  const stopped = enter('b', stopping.signal);
  const last = enter('c');
  stopping.abort();
  (await stopped)();
  await settle();
  expect(entered).toEqual(['a']);
  leave();
  (await last)();

  expect(entered).toEqual(['a', 'c']);
  expect(gate.isIdle()).toBe(true);
});

test('who stopped before asking takes no place', async () => {
  const gate = createGate(1);
  await gate.enter(AbortSignal.abort());

  expect(gate.isIdle()).toBe(true);
});

test('a stop after entering does not give the place back by itself', async () => {
  const gate = createGate(1);
  const stopping = new AbortController();
  const leave = await gate.enter(stopping.signal);
  stopping.abort();

  expect(gate.isIdle()).toBe(false);
  leave();
  expect(gate.isIdle()).toBe(true);
});

test('a limit of nothing lets one in at a time rather than nobody', async () => {
  const { entered, enter } = visitors(createGate(0));
  void enter('a');
  void enter('b');
  await settle();

  expect(entered).toEqual(['a']);
});

test('sixty-four calls stopped in any order leave the gate idle', async () => {
  const gate = createGate(4);
  const calls = Array.from({ length: 64 }, () => new AbortController());
  const ended = calls.map(async ({ signal }) => {
    const leave = await gate.enter(signal);
    await settle();
    leave();
  });
  for (const index of calls.keys()) calls[(index * 37) % 64]?.abort();
  await Promise.all(ended);

  expect(gate.isIdle()).toBe(true);
});

test('providers do not wait for each other, and a changed limit holds once nothing runs', async () => {
  let limit = 1;
  const gates = createGates(() => limit);
  const openai = visitors({ enter: (signal) => gates.enter('openai', signal) });
  const anthropic = visitors({ enter: (signal) => gates.enter('anthropic', signal) });
  const first = await openai.enter('a');
  await anthropic.enter('b');
  limit = 2;
  void openai.enter('c').then((leave) => leave());
  await settle();
  expect([openai.entered, anthropic.entered]).toEqual([['a'], ['b']]);
  first();
  await settle();
  await openai.enter('d');
  await openai.enter('e');

  expect(openai.entered).toEqual(['a', 'c', 'd', 'e']);
});
