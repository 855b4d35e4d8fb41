import { describe, expect, test } from 'vitest';
import type { Prompt, PromptMessage } from '../../../electron/core/ports/prompt.ts';
import { applyFit, planFit, type WindowRoom } from '../../../electron/core/prompt/fit-context.ts';
import { fc } from '../../support/seeded-properties.ts';

const count = (text: string) => Math.ceil(text.length / 4);

/** What a wire puts around each message is counted with it. */
function sizeOf({ system = '', messages }: Prompt): number {
  return messages.reduce((sum, { text }) => sum + count(text) + 8, count(system));
}

function fit(prompt: Prompt, room: WindowRoom, summary: string): Prompt {
  const plan = planFit(prompt, room);
  return plan ? applyFit(prompt, plan, { text: summary, count }) : prompt;
}

const aMessage: fc.Arbitrary<PromptMessage> = fc.record({
  role: fc.constantFrom('user', 'assistant'),
  text: fc.string({ maxLength: 400 }),
});
const aPrompt = fc
  .record({
    system: fc.option(fc.string({ maxLength: 200 }), { nil: undefined }),
    messages: fc.array(aMessage, { minLength: 1, maxLength: 40 }),
    question: fc.string({ minLength: 1, maxLength: 200 }),
  })
  .map(({ system, messages, question }): Prompt => ({
    ...(system !== undefined && { system }),
    messages: [...messages, { role: 'user', text: question }],
    parameters: {},
  }));
const aRoom = fc.integer({ min: 0, max: 3_000 }).map((tokens): WindowRoom => ({ tokens, count }));
const aCase = [aPrompt, aRoom, fc.string({ maxLength: 3_000 })] as const;

describe('whatever the history', () => {
  test('it ends with the question and is never empty', () => {
    fc.assert(
      fc.property(...aCase, (prompt, room, summary) => {
        expect(fit(prompt, room, summary).messages.at(-1)).toBe(prompt.messages.at(-1));
      }),
    );
  });

  test('it is within the window wherever the question is', () => {
    fc.assert(
      fc.property(...aCase, (prompt, room, summary) => {
        const least = sizeOf({ ...prompt, messages: prompt.messages.slice(-1) });
        fc.pre(least <= room.tokens);
        expect(sizeOf(fit(prompt, room, summary))).toBeLessThanOrEqual(room.tokens);
      }),
    );
  });

  test('the same comes out each time, and nothing changes where it is done again', () => {
    fc.assert(
      fc.property(...aCase, (prompt, room, summary) => {
        const fitted = fit(prompt, room, summary);
        expect(fit(prompt, room, summary)).toEqual(fitted);
        const least = sizeOf({ ...prompt, messages: prompt.messages.slice(-1) });
        if (least <= room.tokens) expect(fit(fitted, room, summary)).toEqual(fitted);
      }),
    );
  });

  test('what is kept is an end of the history, and begins with the person', () => {
    fc.assert(
      fc.property(...aCase, (prompt, room, summary) => {
        const { messages } = fit(prompt, room, summary);
        expect(messages).toEqual(prompt.messages.slice(-messages.length));
        if (messages.length < prompt.messages.length) expect(messages[0]?.role).toBe('user');
      }),
    );
  });
});

const talk: Prompt = {
  messages: Array.from({ length: 21 }, (_, index) => ({
    role: index % 2 === 0 ? 'user' : 'assistant',
    text: `Message ${index} `.padEnd(80, '.'),
  })),
  parameters: {},
};

test('what fits is left as it is', () => {
  expect(planFit(talk, { tokens: 1_000, count })).toBeUndefined();
});

test('a new cut leaves room, so that the next turns need no new summary', () => {
  const room = { tokens: 400, count };
  const plan = planFit(talk, room);
  const longer: Prompt = {
    ...talk,
    messages: [...talk.messages, { role: 'assistant', text: 'Yes.' }, { role: 'user', text: 'And now?' }],
  };
  expect(plan).toEqual({ coveredCount: 16, summaryTokens: 80 });
  expect(planFit(longer, room, [plan?.coveredCount ?? 0])).toEqual(plan);
});

test('a cut there is a summary for is given up once what follows it no longer fits', () => {
  expect(planFit(talk, { tokens: 400, count }, [4])?.coveredCount).toBe(16);
});

test('the summary stands behind what the system prompt says already', () => {
  const plan = { coveredCount: 20, summaryTokens: 100 };
  expect(applyFit({ ...talk, system: 'Be brief.' }, plan, { text: 'They counted.', count })).toEqual({
    system: 'Be brief.\n\nWhat was said before, summed up because the whole would not fit:\n\nThey counted.',
    messages: talk.messages.slice(20),
    parameters: {},
  });
});
