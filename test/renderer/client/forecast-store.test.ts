import { expect, test, vi } from 'vitest';
import type { ComposedMessage } from '../../../renderer/client/forecast-store.ts';
import { createForecastStore } from '../../../renderer/client/forecast-store.ts';
import { maxMessageCharacters } from '../../../shared/contract/call-parts.ts';
import type { Trial } from '../../../shared/model/trial.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { createScriptedCore, diskIsFull } from '../../support/scripted-core.ts';
import { candidate, tried } from '../support/sample-decisions.ts';
import { createTestWindowClock, settle } from '../support/window-parts.ts';

const empty: ComposedMessage = { conversationId: 'c1', model: undefined, attachmentIds: [], text: '' };

function start() {
  const asked: { readonly text: string; readonly answer: (trial: Trial) => void; readonly fail: () => void }[] = [];
  const simulate = vi.fn(
    ({ text }: { readonly text: string }) =>
      new Promise<Trial>((resolve, reject) => {
        asked.push({ text, answer: resolve, fail: () => reject(diskIsFull()) });
      }),
  );
  const clock = createManualClock();
  const store = createForecastStore(createScriptedCore({ routing: { simulate } }).core, createTestWindowClock(clock));
  const next = () => store.getState().decision?.candidates[0]?.model;
  const answer = async (at: number, model: string) => {
    asked[at]?.answer(tried({ candidates: [candidate(model)] }));
    await settle();
  };
  return { ...store.getState(), simulate, asked, clock, next, answer };
}

test('an opened conversation is foretold at once', async () => {
  const { consider, simulate, next, answer } = start();
  consider(empty);
  await answer(0, 'groq/llama');
  expect([simulate.mock.calls, next()]).toEqual([
    [[{ conversationId: 'c1', text: '', isAutomatic: true }]],
    'groq/llama',
  ]);
});

test('a choice that is taken back is foretold without it, though the core may still hold it', () => {
  const { consider, simulate } = start();
  consider({ ...empty, model: 'mistral/codestral' });
  consider(empty);
  expect(simulate.mock.calls).toEqual([
    [{ conversationId: 'c1', text: '', model: 'mistral/codestral' }],
    [{ conversationId: 'c1', text: '', isAutomatic: true }],
  ]);
});

test('a text is foretold once typing has paused for 300 ms', () => {
  const { consider, asked, clock } = start();
  consider(empty);
  consider({ ...empty, text: 'W' });
  clock.advance(299);
  consider({ ...empty, text: 'Why' });
  clock.advance(299);
  const before = asked.length;
  clock.advance(1);
  expect([before, asked.map(({ text }) => text)]).toEqual([1, ['', 'Why']]);
});

test('what has not changed is not asked again', () => {
  const { consider, asked, clock } = start();
  consider(empty);
  consider({ ...empty });
  clock.advance(300);
  expect(asked).toHaveLength(1);
});

test('another branch is foretold at once, and until then the figures stay', async () => {
  const { consider, asked, next, answer } = start();
  consider(empty);
  await answer(0, 'groq/llama');
  consider({ ...empty, leafId: 'm1' });
  const afterReading = asked.length;
  consider({ ...empty, leafId: 'm2' });
  expect([afterReading, asked.length, next()]).toEqual([1, 2, 'groq/llama']);
});

test('an answer for another text is dropped', async () => {
  const { consider, clock, next, answer } = start();
  consider(empty);
  consider({ ...empty, text: 'Why' });
  await answer(0, 'groq/stale');
  const stale = next();
  clock.advance(300);
  await answer(1, 'groq/llama');
  expect([stale, next()]).toEqual([undefined, 'groq/llama']);
});

test('the last forecast stands while a text is typed on, and goes with another conversation or model', async () => {
  const { consider, next, answer } = start();
  consider(empty);
  await answer(0, 'groq/llama');
  consider({ ...empty, text: 'Why' });
  const whileTyping = next();
  consider({ ...empty, model: 'openai/sol', text: 'Why' });
  expect([whileTyping, next()]).toEqual(['groq/llama', undefined]);
});

test('nothing is foretold where the core does not say', async () => {
  const { consider, reconsider, asked, next, answer } = start();
  consider(empty);
  await answer(0, 'groq/llama');
  reconsider();
  asked[1]?.fail();
  await settle();
  expect(next()).toBeUndefined();
});

test('a text that is too long to send is not sent to be foretold either', () => {
  const { consider, asked } = start();
  consider({ ...empty, text: 'x'.repeat(maxMessageCharacters + 1) });
  expect(asked).toEqual([]);
});
