import type { Locator, Page } from '@playwright/test';
import type { Script } from '../support/fake-provider/fake-provider.ts';
import type { Step } from '../support/fake-provider/step.ts';
import type { App } from './app.ts';
import {
  answerRequests,
  answers,
  ask,
  composer,
  inTurn,
  said,
  says,
  startConversation,
  threeProviders,
} from './conversation.ts';
import { expect, test } from './fixtures.ts';

test.use(threeProviders);

const reasoning = { id: 'claude-opus-5-5', label: 'Claude Opus 5.5' } as const;
const nextInChain = { id: 'gpt-6.1-sol', label: 'GPT-6.1 Sol' } as const;
const quick = { id: 'gemini-3.8-flash', label: 'Gemini 3.8 Flash' } as const;
const question = 'Explain why the tide turns';

test.describe('a rule', () => {
  test('sends what asks for reasons to the model for complex reasoning', async ({ app }) => {
    await ask(app.page, question);

    const answer = answers(app.page);
    await expect(answer).toHaveAttribute('aria-busy', 'false');
    await expect(answer).toHaveAccessibleName(/^Claude Opus 5\.5, /);
    await expect(answer).toContainText('via rule Complex reasoning');
    expect(askedModels(app)).toEqual([reasoning.id]);
  });

  test('takes its command off the message and sends the rest to the quick model', async ({ app }) => {
    await ask(app.page, '/fast hello');

    const answer = answers(app.page);
    await expect(answer).toHaveAttribute('aria-busy', 'false');
    await expect(answer).toHaveAccessibleName(/^Gemini 3\.8 Flash, /);
    await expect(answer).toContainText('via rule Real-time response');
    expect(askedModels(app)).toEqual([quick.id]);
    const sent = JSON.stringify(answerRequests(app.provider)[0]?.body);
    expect(sent).toContain('hello');
    expect(sent).not.toContain('/fast');
  });
});

test.describe('where the first model is overloaded', () => {
  test.beforeEach(async ({ app }) => {
    app.provider.script(byModel({ [reasoning.id]: [overloaded], [nextInChain.id]: says('From the next in line.') }));
    await ask(app.page, question);
    await expect(answers(app.page)).toContainText('From the next in line.');
    await expect(answers(app.page)).toHaveAttribute('aria-busy', 'false');
  });

  test('one line says who failed, who took over and the time it took', async ({ app }) => {
    await expect(answers(app.page)).toHaveAccessibleName(/^GPT-6\.1 Sol, /);
    await expect(answers(app.page)).toContainText('instead of Claude Opus 5.5');
    await expect(fallbackLine(app.page)).toHaveAccessibleName(
      /^Anthropic overloaded ?, taken over by OpenAI · \d+(\.\d)? m?s lost$/,
    );
    await expect(fallbackLine(app.page)).toHaveAttribute('aria-expanded', 'false');
  });

  test('the line opens to what was decided and tried', async ({ app }) => {
    await fallbackLine(app.page).click();

    const trace = openTrace(app.page);
    await expect(trace).toContainText('Read the message');
    await expect(trace).toContainText('Matched Complex reasoning');
    await expect(trace).toContainText('May be asked, in this order');
    await expect(trace.getByRole('listitem').filter({ hasText: 'Claude Opus 5.5 on Anthropic, key' })).toContainText([
      'Overloaded (529)',
      'Overloaded (529)',
      'Overloaded (529)',
    ]);
    await expect(trace.getByRole('listitem').filter({ hasText: 'GPT-6.1 Sol on OpenAI, key' })).toContainText(
      'Answered.',
    );
    await trace.getByText(/^\d+ (more )?rules? did not (match|decide)$/).click();
    await expect(trace).toContainText('Screenshot analysis did not match');
  });

  test('the answer still says instead of whom, and why, after a restart', async ({ app }) => {
    await app.restart();

    await expect(answers(app.page)).toContainText('instead of Claude Opus 5.5');
    await expect(fallbackLine(app.page)).toHaveAccessibleName(/^Anthropic overloaded ?, taken over by OpenAI/);
    await fallbackLine(app.page).click();
    await expect(openTrace(app.page)).toContainText('Matched Complex reasoning');
  });

  test('T opens and closes the trace of the focused message', async ({ app }) => {
    await expect(composer(app.page)).toBeFocused();
    await app.page.keyboard.press('Escape');
    await app.page.keyboard.press('j');
    await app.page.keyboard.press('j');
    await expect(answers(app.page)).toBeFocused();

    await app.page.keyboard.press('t');
    await expect(openTrace(app.page)).toContainText('Matched Complex reasoning');

    await app.page.keyboard.press('t');
    await expect(openTrace(app.page)).toHaveCount(0);
  });

  test('Ctrl+Shift+Y opens the trace of the latest answer from within the composer', async ({ app }) => {
    await expect(composer(app.page)).toBeFocused();

    await app.page.keyboard.press('Control+Shift+Y');

    await expect(openTrace(app.page)).toContainText('Matched Complex reasoning');
    await expect(openTrace(app.page)).toBeInViewport();
  });
});

test.describe('where a model of the chain has no key', () => {
  const { ANTHROPIC_API_KEY, GEMINI_API_KEY } = threeProviders.environment;
  test.use({ environment: { ANTHROPIC_API_KEY, GEMINI_API_KEY } });

  test('the trace says that it was left out, and why', async ({ app }) => {
    await ask(app.page, question);
    await expect(answers(app.page)).toHaveAttribute('aria-busy', 'false');
    await answers(app.page).getByRole('button', { name: 'Why this route' }).click();

    const trace = openTrace(app.page);
    await expect(trace).toContainText('May be asked, in this order');
    await trace.getByText(/^\d+ models? left out$/).click();
    await expect(trace).toContainText('GPT-6.1 Sol has no key');
  });
});

test('the chip foretells model and cost while a message is written, and nothing is sent', async ({ app }) => {
  const chip = app.page.getByRole('button', { name: /^Model: / });

  await composer(app.page).pressSequentially(question);
  await expect(chip).toHaveAccessibleName(
    /Auto · would use Claude Opus 5\.5, about \$\d\.\d{4}.*via rule Complex reasoning/,
  );
  const short = await chip.innerText();

  await composer(app.page).fill(`${question}. ${'More about the moon. '.repeat(500)}`);
  await expect(chip).not.toHaveText(short);
  await expect(chip).toHaveAccessibleName(/Auto · would use Claude Opus 5\.5, about \$\d\.\d{4}/);

  await composer(app.page).fill('/fast hello');
  await expect(chip).toHaveAccessibleName(
    /Auto · would use Gemini 3\.8 Flash, about \$\d\.\d{4}.*via rule Real-time response/,
  );

  expect(answerRequests(app.provider)).toEqual([]);
});

test('an answer that broke off is continued by the next model, below what arrived', async ({ app }) => {
  app.provider.script(
    byModel({
      [reasoning.id]: [{ type: 'text', text: 'The first half' }, streamError],
      [nextInChain.id]: says('and the second half.'),
    }),
  );
  await ask(app.page, question);
  await expect(answers(app.page)).toContainText('Answer cut off');

  await answers(app.page)
    .getByRole('button', { name: `Continue with ${nextInChain.label}` })
    .click();

  await expect(answers(app.page)).toHaveCount(2);
  const [cutOff, continuation] = [answers(app.page).first(), answers(app.page).last()];
  await expect(continuation).toContainText('and the second half.');
  await expect(continuation).toHaveAccessibleName(/^GPT-6\.1 Sol, /);
  await expect(continuation).toContainText('goes on where Anthropic broke off');
  await expect(cutOff).toHaveAccessibleName(/^Claude Opus 5\.5, /);
  await expect(cutOff).toContainText('The first half');
  expect(JSON.stringify(answerRequests(app.provider).at(-1)?.body)).toContain('The first half');
});

test('a question asked before is answered from the cache, until the person wants another answer', async ({ app }) => {
  app.provider.script(inTurn(says('The first time.'), says('Asked anew.')));
  await ask(app.page, question);
  await expect(answers(app.page)).toContainText('The first time.');
  await expect(answers(app.page)).toHaveAttribute('aria-busy', 'false');

  await startConversation(app.page);
  await ask(app.page, question);
  await expect(answers(app.page)).toContainText('The first time.');
  await expect(answers(app.page)).toContainText(/from the cache, \d+ s ago, saved (under )?\$0\.\d{4}/);
  expect(answerRequests(app.provider)).toHaveLength(1);

  await answers(app.page).getByRole('button', { name: 'Answer again' }).click();
  await expect(answers(app.page)).toContainText('Asked anew.');
  await expect(answers(app.page)).not.toContainText('from the cache');
  expect(answerRequests(app.provider)).toHaveLength(2);
});

test.describe('with two keys for one provider', () => {
  const [limited, spare] = ['limited-key-0000000', 'spare-key-000000000000'];
  test.use({ environment: { GEMINI_API_KEY: limited, GOOGLE_API_KEY: spare } });

  test('the second answers where the first is rate limited, with the same model', async ({ app }) => {
    app.provider.script(({ route, headers }) => {
      if (route.kind !== 'answer') return undefined;
      // Received keys are masked down to their length.
      const isLimited = headers['x-goog-api-key'] === `***${String(limited.length)}`;
      return isLimited ? [rateLimited] : says('From the second key.');
    });
    await ask(app.page, 'Hello');

    await expect(answers(app.page)).toContainText('From the second key.');
    await expect(said(app.page)).toHaveCount(1);
    await expect(answers(app.page)).toHaveAttribute('aria-busy', 'false');
    await expect(answers(app.page)).not.toContainText('instead of');
    await expect(fallbackLine(app.page)).not.toHaveAccessibleName(/taken over by/);
    await expect(answers(app.page).getByRole('button', { name: /try again/i })).toHaveCount(0);
    expect(answerRequests(app.provider)).toHaveLength(2);
    expect(new Set(askedModels(app)).size).toBe(1);
  });
});

const overloaded: Step = {
  type: 'refuse',
  status: 529,
  error: { message: 'Overloaded', code: 'overloaded_error' },
};
const streamError: Step = { type: 'error', error: { message: 'Overloaded', code: 'overloaded_error' } };
const rateLimited: Step = { type: 'refuse', status: 429, headers: { 'retry-after': '60' } };

/** Steps for each model by itself, on whichever wire it is asked. */
function byModel(steps: Readonly<Record<string, readonly Step[]>>): Script {
  return ({ route }) => (route.kind === 'answer' ? steps[route.model] : undefined);
}

function askedModels({ provider }: App): readonly string[] {
  return answerRequests(provider).flatMap(({ route }) => (route.kind === 'answer' ? [route.model] : []));
}

/** The line in front of an answer that took several attempts. */
function fallbackLine(page: Page): Locator {
  return page.locator('.fallback-line');
}

function openTrace(page: Page): Locator {
  return page.getByRole('region', { name: 'Why this route' });
}
