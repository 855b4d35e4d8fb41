import { describe, expect, test } from 'vitest';
import { createTokenCounter } from '../../../electron/core/prompt/count-tokens.ts';
import { loadTokenizer } from '../../../electron/core/prompt/load-tokenizer.ts';
import { createManualClock } from '../../support/manual-clock.ts';

const never = new AbortController().signal;
/** Stands in for the tokenizer: every character is a token. */
const countCharacters = async () => (slice: string) => slice.length;
const long = 'abcd'.repeat(1_000);

function createCounter(load: () => Promise<(slice: string) => number> = countCharacters) {
  const clock = createManualClock();
  const warnings: string[] = [];
  const log = { info: () => {}, warn: (event: string) => void warnings.push(event), error: () => {} };
  return { clock, warnings, counter: createTokenCounter({ clock, log, loadTokenizer: load }) };
}

/** A tokenizer that takes `sliceMs` for each slice. */
function createSlowCounter(sliceMs: number) {
  let passTime = () => {};
  const slices: string[] = [];
  const made = createCounter(async () => (slice) => {
    slices.push(slice);
    passTime();
    return slice.length;
  });
  passTime = () => made.clock.advance(sliceMs);
  return { ...made, slices };
}

async function settled(): Promise<void> {
  for (let round = 0; round < 20; round += 1) await Promise.resolve();
}

describe('counting now', () => {
  test('estimates until the tokenizer is there, and says that it does', async () => {
    const { counter } = createCounter();
    const before = counter.countNow('12345678');
    await counter.load();

    expect([before, counter.countNow('12345678')]).toEqual([
      { tokens: 2, errorPercent: 35 },
      { tokens: 8, errorPercent: 0 },
    ]);
  });

  test('estimates a long text and knows its count the next time', async () => {
    const { counter } = createCounter();
    await counter.load();
    const first = counter.countNow(long);
    await settled();

    expect([first, counter.countNow(long)]).toEqual([
      { tokens: 1_000, errorPercent: 35 },
      { tokens: 4_000, errorPercent: 1 },
    ]);
  });

  test('nothing has no tokens', async () => {
    const { counter } = createCounter();
    await counter.load();

    expect(counter.countNow('')).toEqual({ tokens: 0, errorPercent: 0 });
  });

  test('many new texts in one go are counted for two milliseconds, then estimated', async () => {
    const { counter } = createSlowCounter(1);
    await counter.load();
    const errors = ['first', 'second', 'third', 'fourth'].map((text) => counter.countNow(text).errorPercent);

    expect(errors).toEqual([0, 0, 35, 35]);
  });

  test('what was estimated for want of time is counted when there is some', async () => {
    const { counter, clock } = createSlowCounter(3);
    await counter.load();
    counter.countNow('first');
    const hasty = counter.countNow('second');
    await settled();
    clock.advance(8);
    await settled();

    expect([hasty, counter.countNow('second')]).toEqual([
      { tokens: 2, errorPercent: 35 },
      { tokens: 6, errorPercent: 0 },
    ]);
  });

  test('a tokenizer that cannot be loaded leaves estimates and a line in the log', async () => {
    const { counter, warnings } = createCounter(() => Promise.reject(new Error('no such file')));
    await counter.load();

    expect({ count: counter.countNow('12345678'), awaited: await counter.count('12345678', never), warnings }).toEqual({
      count: { tokens: 2, errorPercent: 35 },
      awaited: { tokens: 2, errorPercent: 35 },
      warnings: ['tokenizer-not-loaded'],
    });
  });

  test('a text that the tokenizer refuses in the background is estimated, with a line in the log', async () => {
    const { counter, warnings } = createCounter(async () => () => {
      throw new Error('refused');
    });
    await counter.load();
    const first = counter.countNow(long);
    await settled();

    expect({ first, warnings }).toEqual({
      first: { tokens: 1_000, errorPercent: 35 },
      warnings: ['tokens-not-counted'],
    });
  });
});

describe('waiting for the count', () => {
  test('loads the tokenizer, once', async () => {
    let loads = 0;
    const { counter } = createCounter(() => {
      loads += 1;
      return countCharacters();
    });
    const counts = await Promise.all([counter.count(long, never), counter.count('short', never), counter.load()]);

    expect({ counts, loads }).toEqual({
      counts: [{ tokens: 4_000, errorPercent: 1 }, { tokens: 5, errorPercent: 0 }, undefined],
      loads: 1,
    });
  });

  test('works for two milliseconds in eight, in slices of 400 characters', async () => {
    const { counter, clock, slices } = createSlowCounter(1);
    const count = counter.count(long, never);
    const seen: number[] = [];
    for (let stretch = 0; stretch < 5; stretch += 1) {
      await settled();
      seen.push(slices.length);
      clock.advance(8);
    }

    expect({ seen, lengths: new Set(slices.map(({ length }) => length)), count: await count }).toEqual({
      seen: [2, 4, 6, 8, 10],
      lengths: new Set([400]),
      count: { tokens: 4_000, errorPercent: 1 },
    });
  });

  test('the same text is counted once for all who wait', async () => {
    const { counter, slices } = createSlowCounter(0);
    await Promise.all([counter.count(long, never), counter.count(long, never)]);
    await counter.count(long, never);

    expect(slices.join('')).toBe(long);
  });

  test('ends with the reason of the signal, before and during the count', async () => {
    const { counter } = createSlowCounter(1);
    const stop = new AbortController();
    const during = counter.count(long, stop.signal);
    stop.abort(new Error('the person stopped it'));

    await expect(during).rejects.toThrow('the person stopped it');
    await expect(counter.count('short', stop.signal)).rejects.toThrow('the person stopped it');
  });

  test('a refusal of the tokenizer reaches who waits, and not the next in line', async () => {
    const { counter } = createCounter(async () => (slice) => {
      if (slice.startsWith('bad')) throw new Error('refused');
      return slice.length;
    });
    const [bad, good] = await Promise.allSettled([counter.count('bad', never), counter.count('good', never)]);

    expect([bad.status, good]).toEqual(['rejected', { status: 'fulfilled', value: { tokens: 4, errorPercent: 0 } }]);
  });

  test('leaves no timer behind', async () => {
    const { counter, clock } = createSlowCounter(0);
    await counter.count(long, never);

    expect(clock.pendingCount()).toBe(0);
  });
});

describe('with the real tokenizer', () => {
  const { counter } = createCounter(loadTokenizer);

  test.each([
    ['prose', 'The quick brown fox jumps over the lazy dog.', 10],
    ['a marker that means something to models', 'before <|endoftext|> after', 9],
    ['half a character', 'a\uD83Db', 3],
    ['another script', '日本語のテキストです。', 8],
  ])('counts %s', async (_, text, tokens) => {
    expect(await counter.count(text, never)).toEqual({ tokens, errorPercent: 0 });
  });

  test.each([
    ['prose', 'Slices cut some words in two, which adds a token here and there. '.repeat(40)],
    ['a run without spaces', 'a'.repeat(3_000)],
  ])('counts %s in slices within one percent', async (_, text) => {
    const countWhole = await loadTokenizer();
    const { tokens, errorPercent } = await counter.count(text, never);

    expect(errorPercent).toBe(1);
    expect(Math.abs(tokens / countWhole(text) - 1)).toBeLessThanOrEqual(0.01);
  });
});
