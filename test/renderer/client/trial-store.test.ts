import { expect, test, vi } from 'vitest';
import { createTrialStore } from '../../../renderer/client/trial-store.ts';
import type { Trial } from '../../../shared/model/trial.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { createScriptedCore, diskIsFull } from '../../support/scripted-core.ts';
import { candidate, tried } from '../support/sample-decisions.ts';
import { createTestWindowClock, settle } from '../support/window-parts.ts';

function start() {
  const answers: ((trial: Trial) => void)[] = [];
  const simulate = vi.fn((_: object) => new Promise<Trial>((resolve) => answers.push(resolve)));
  const clock = createManualClock();
  const store = createTrialStore(createScriptedCore({ routing: { simulate } }).core, createTestWindowClock(clock));
  const answer = async (at: number, model: string) => {
    answers[at]?.(tried({ candidates: [candidate(model)] }));
    await settle();
  };
  const first = () => store.getState().found?.trial.decision.candidates[0]?.model;
  return { store, ...store.getState(), simulate, clock, answer, first };
}

test('a text is tried once typing has paused for 300 ms', () => {
  const { change, clock, simulate } = start();
  change({ text: 'W' });
  clock.advance(299);
  change({ text: 'Why' });
  clock.advance(299);
  const before = simulate.mock.calls.length;
  clock.advance(1);

  expect([before, simulate.mock.calls]).toEqual([0, [[{ text: 'Why' }]]]);
});

test('what else is said about the message is tried at once', () => {
  const { change, clock, simulate } = start();
  change({ text: 'Why' });
  clock.advance(300);
  change({ tags: ['work'] });
  change({ downProviders: ['openai'] });

  expect(simulate.mock.calls.slice(1)).toEqual([
    [{ text: 'Why', tags: ['work'] }],
    [{ text: 'Why', tags: ['work'], downProviders: ['openai'] }],
  ]);
});

test('an answer for an earlier message does not replace that for the latest one', async () => {
  const { load, answer, first } = start();
  load({ text: 'one' });
  load({ text: 'two' });
  await answer(1, 'a/two');
  await answer(0, 'a/one');

  expect(first()).toBe('a/two');
});

test('a message without words and files is not tried, and what was found goes away', async () => {
  const { load, change, clock, answer, first, simulate } = start();
  load({ text: 'one' });
  await answer(0, 'a/one');
  change({ text: '  ' });
  clock.advance(300);

  expect([first(), simulate.mock.calls.length]).toEqual([undefined, 1]);
});

test('it is tried again when the rules are others, and only where something was found', async () => {
  const { load, reconsider, answer, simulate } = start();
  reconsider();
  load({ text: 'one' });
  await answer(0, 'a/one');
  reconsider();

  expect(simulate).toHaveBeenCalledTimes(2);
});

test('where nothing can be found out it says why, what was found for this message stays, and it is tried again', async () => {
  let isFull = false;
  const simulate = () => (isFull ? Promise.reject(diskIsFull()) : Promise.resolve(tried()));
  const { core } = createScriptedCore({ routing: { simulate } });
  const store = createTrialStore(core, createTestWindowClock(createManualClock()));
  const standing = () => ({ text: store.getState().found?.message.text, problem: store.getState().problem });
  const after = async (act: () => void) => {
    act();
    await settle();
    return standing();
  };
  const problem = 'The disk is full. Free some space and try again.';
  const { load, reconsider } = store.getState();

  expect(await after(() => load({ text: 'one' }))).toEqual({ text: 'one', problem: undefined });
  isFull = true;
  expect(await after(reconsider)).toEqual({ text: 'one', problem });
  expect(await after(() => load({ text: 'two' }))).toEqual({ text: undefined, problem });
  isFull = false;
  expect(await after(reconsider)).toEqual({ text: 'two', problem: undefined });
});
