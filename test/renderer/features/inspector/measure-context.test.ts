import { expect, test } from 'vitest';
import { aboutSummedUp, measureContext } from '../../../../renderer/features/inspector/measure-context.ts';
import { decided } from '../../support/sample-decisions.ts';

const windows = new Map([['groq/llama', 8_192]]);
const windowOf = (model: string) => windows.get(model);

test('the branch is measured against the model that would answer', () => {
  expect(measureContext(decided(), windowOf)).toEqual({
    model: 'groq/llama',
    usedTokens: 412,
    windowTokens: 8_192,
    tooSmall: undefined,
  });
});

test('a model that was wanted and is too small is named', () => {
  const exclusion = { code: 'window-too-small', neededTokens: 9_000, contextTokens: 4_096 } as const;
  const decision = decided({ named: 'openai/small', excluded: [{ model: 'openai/small', exclusion }] });
  expect(measureContext(decision, windowOf)?.tooSmall).toEqual({ model: 'openai/small', windowTokens: 4_096 });
});

test('where nobody can answer there is nothing to measure against', () => {
  expect([measureContext(undefined, windowOf), measureContext(decided({ candidates: [] }), windowOf)]).toEqual([
    undefined,
    undefined,
  ]);
});

test('the first messages are summed up where the whole does not fit, the last never', () => {
  const messages = Array.from({ length: 10 }, () => ({ text: 'x'.repeat(100) }));
  const summedUp = [1_000, 1_001, 2_000, 50_000].map((usedTokens) =>
    aboutSummedUp(messages, { usedTokens, windowTokens: 1_000 }),
  );
  expect(summedUp).toEqual([0, 6, 8, 9]);
});
