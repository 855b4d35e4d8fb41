import type { Locator, Page } from '@playwright/test';
import { startFakeProvider } from '../support/fake-provider/fake-provider.ts';
import type { Step } from '../support/fake-provider/step.ts';
import type { App } from './app.ts';
import { barriers } from './barriers.ts';
import { answering, answerRequests, answers, ask, composer, inTurn, said, says, settled } from './conversation.ts';
import { expect, test } from './fixtures.ts';

test.use(settled);

test.describe('with a key that is refused', () => {
  test.use({ environment: { MISTRAL_API_KEY: 'wrong-key-00000000000' } });

  test('says so and leads to the keys of the provider', async ({ app }) => {
    const answer = await failedAnswer(app, 'Key refused');
    await expect(answer).toContainText('Mistral refused this key');

    await answer.getByRole('button', { name: 'Replace key' }).click();

    await expect(app.page).toHaveURL(/#\/settings\/providers\/mistral$/);
    await expect(app.page.getByRole('heading', { level: 2, name: 'Mistral' })).toBeVisible();
  });
});

test.describe('with an address where nothing listens', () => {
  test.use({
    environment: async ({}, use) => {
      const gone = await startFakeProvider();
      await gone.close();
      await use({ ...settled.environment, SWITCHBOARD_MISTRAL_BASE_URL: gone.origin('openai-chat') });
    },
  });

  test('names the address and leads to it', async ({ app }) => {
    const answer = await failedAnswer(app, 'Not reachable');
    await expect(answer).toContainText(/Nothing answers for Mistral at 127\.0\.0\.1:\d+/);

    await answer.getByRole('button', { name: 'Check address' }).click();

    await expect(app.page).toHaveURL(/#\/settings\/providers\/mistral$/);
  });
});

test('a web page instead of an answer points to the base URL', async ({ app }) => {
  app.provider.script([{ type: 'page', status: 200 }]);
  const answer = await failedAnswer(app, 'No model could answer');
  await expect(answer).toContainText('What answered is not the Mistral API: check the base URL');

  await answer.getByRole('button', { name: 'Check address' }).click();

  await expect(app.page).toHaveURL(/#\/settings\/providers\/mistral$/);
});

test('a long rate limit says how long, asks nobody before it is over, and then answers', async ({ app }) => {
  app.provider.script(
    inTurn([{ type: 'refuse', status: 429, headers: { 'retry-after': '11' } }], says('All is well.')),
  );
  const answer = await failedAnswer(app, 'Rate limited');
  await expect(answer).toContainText('can be asked again in 11 s');

  await pressFirst(app.page, 'Wait and try again');
  await expect(answer).toContainText(/It can be asked again in \d+ s/);
  expect(answerRequests(app.provider)).toHaveLength(1);

  // The provider's own time is the subject: the way out is pressed until it is over.
  await expect(async () => {
    await pressFirst(app.page, 'Wait and try again');
    await expect(answer).toContainText('All is well.', { timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
  expect(answerRequests(app.provider)).toHaveLength(2);
});

test('a short rate limit is waited for without a word', async ({ app }) => {
  app.provider.script(
    inTurn([{ type: 'refuse', status: 429, headers: { 'retry-after': '0' } }], says('After the wait.')),
  );
  await ask(app.page, 'Hurry');

  await expect(answers(app.page)).toContainText('After the wait.');
  expect(answerRequests(app.provider)).toHaveLength(2);
});

test('a conversation that is too long can be begun anew', async ({ app }) => {
  const error = {
    message: 'Prompt is too long: maximum context length is 1000 tokens',
    code: 'context_length_exceeded',
  };
  app.provider.script([{ type: 'refuse', status: 400, error }]);
  const answer = await failedAnswer(app, 'Conversation too long');

  await answer.getByRole('button', { name: 'Start a new conversation' }).click();

  await expect(answers(app.page)).toHaveCount(0);
  await expect(composer(app.page)).toHaveValue('Try');
});

test('where a model does not exist another one answers, and says so for good', async ({ app }) => {
  app.provider.script(inTurn([notFound], says('From the other.')));
  await ask(app.page, 'Try');

  await expect(answers(app.page)).toContainText('From the other.');
  await expect(answers(app.page)).toContainText(`instead of ${answering.label}`);
  await expect(answers(app.page)).not.toHaveAccessibleName(new RegExp(`^${answering.label}`));
});

test('an error at the start of a stream is tried again without a word', async ({ app }) => {
  app.provider.script(inTurn([overloaded], says('Second time lucky.')));
  await ask(app.page, 'Try');

  await expect(answers(app.page)).toContainText('Second time lucky.');
  await expect(app.page.getByRole('button', { name: 'Try again' })).toHaveCount(0);
  expect(answerRequests(app.provider)).toHaveLength(2);
});

test('an error after some text keeps the text and offers to answer again', async ({ app }) => {
  app.provider.script([{ type: 'text', text: 'The first half.' }, overloaded]);
  await ask(app.page, 'Try');
  const answer = answers(app.page);
  await expect(answer).toContainText('The first half.');
  await expect(answer).toContainText('what arrived is kept');
  expect(answerRequests(app.provider)).toHaveLength(1);

  await recoverWith(app, 'Answer again');
});

for (const [how, step] of [
  ['breaks off', { type: 'reset' }],
  ['ends without an end', { type: 'cut' }],
] as const) {
  test(`a connection that ${how} in mid-answer keeps the text`, async ({ app }) => {
    app.provider.script([{ type: 'text', text: 'The first half.' }, { type: 'wait', forMs: 50 }, step]);
    await ask(app.page, 'Try');

    await expect(answers(app.page)).toContainText('what arrived is kept');
    await expect(answers(app.page)).toContainText('The first half.');
    await recoverWith(app, 'Answer again');
  });
}

test('a server error at every model names how many were tried, and shows what', async ({ app }) => {
  app.provider.script([{ type: 'refuse', status: 500 }]);
  const answer = await failedAnswer(app, '3 models tried in');
  const asked = answerRequests(app.provider).map(({ route }) => (route.kind === 'answer' ? route.model : undefined));
  expect(new Set(asked).size).toBe(3);
  expect(asked[0]).toBe(answering.id);

  await expect(answer.getByRole('button', { name: 'What was tried' })).toHaveAttribute('aria-expanded', 'true');
  const steps = answer.getByRole('region', { name: 'Why this route' }).getByRole('list', { name: 'Decision trace' });
  await expect(steps).toContainText(`${answering.label} on Mistral`);
  await expect(steps).toContainText('Provider error (500)');
  await expect(answer.getByText('No model could answer')).toHaveCount(1);
  await expect(answer.getByRole('button', { name: 'Copy message' })).toBeVisible();
  expect(await barriers(app.page)).toEqual([]);
  await answer.getByRole('button', { name: 'Use the offline demo' }).click();
  await expect(composer(app.page)).toBeFocused();
  await expect(answers(app.page)).toHaveAccessibleName(/^Offline demo|^Demo/);
  await app.page.getByRole('button', { name: 'Previous answer' }).click();
  await recoverWith(app, 'Try all again');
});

test.describe('with no other model to fall back to', () => {
  test.use({ environment: { ...settled.environment, SWITCHBOARD_MAX_FALLBACKS: '0' } });

  test('a model that does not exist leads to the choice of another', async ({ app }) => {
    app.provider.script(inTurn([notFound], says('From the other.')));
    const answer = await failedAnswer(app, 'Model not found');

    await answer.getByRole('button', { name: 'Choose a model' }).click();
    await app.page.getByRole('combobox', { name: 'Search models' }).fill('Codestral');
    await app.page.getByRole('combobox', { name: 'Search models' }).press('Enter');
    await answers(app.page).getByRole('button', { name: 'Answer again' }).click();

    await expect(answers(app.page)).toContainText('From the other.');
    await expect(answers(app.page)).toHaveAccessibleName(/^Codestral/);
  });

  test('a server error that stays says so after two more tries and can be tried again', async ({ app }) => {
    app.provider.script([{ type: 'refuse', status: 500 }]);
    const answer = await failedAnswer(app, 'Provider error');
    expect(answerRequests(app.provider)).toHaveLength(3);
    await expect(answer.getByText('Answer from the provider')).toBeVisible();

    await recoverWith(app, 'Try again');
  });
});

test('an empty answer is an answer that says so', async ({ app }) => {
  app.provider.script([{ type: 'begin' }, { type: 'finish', reason: 'stop' }]);
  await ask(app.page, 'Say nothing');

  await expect(answers(app.page)).toHaveAttribute('aria-busy', 'false');
  await expect(answers(app.page)).toContainText('The model ended without writing anything.');
  await recoverWith(app, 'Answer again');
});

test('a failed answer is still there after a restart and can be tried again', async ({ app }) => {
  app.provider.script([{ type: 'refuse', status: 401 }]);
  await failedAnswer(app, 'Key refused');

  await app.restart();

  await expect(answers(app.page)).toContainText('Key refused');
  await expect(said(app.page)).toContainText('Try');
});

test('a message over the limit is kept, and the reason said, until it fits', async ({ app }) => {
  const tooLong = 'x'.repeat(400_001);
  await composer(app.page).fill(tooLong);
  await expect(app.page.getByRole('alert')).toContainText('400,001 characters; at most 400,000');
  await expect(app.page.getByRole('button', { name: /^Send/ })).toBeDisabled();

  await composer(app.page).press('Enter');
  await expect(said(app.page)).toHaveCount(0);
  await expect(composer(app.page)).toHaveValue(tooLong);

  await composer(app.page).press('End');
  await composer(app.page).press('Backspace');
  await expect(app.page.getByRole('button', { name: /^Send/ })).toBeEnabled();
  await composer(app.page).press('Enter');
  await expect(answers(app.page)).toHaveAttribute('aria-busy', 'false');
  expect(answerRequests(app.provider)).toHaveLength(1);
});

const notFound: Step = {
  type: 'refuse',
  status: 404,
  error: { message: `The model ${answering.id} does not exist`, code: 'model_not_found' },
};
const overloaded: Step = { type: 'error', error: { message: 'Overloaded, try later', code: 'overloaded' } };

async function failedAnswer(app: App, headline: string): Promise<Locator> {
  await ask(app.page, 'Try');
  const answer = answers(app.page);
  await expect(answer).toContainText(headline);
  return answer;
}

/** Presses the way out and sees that it leads to an answer. */
async function recoverWith({ page, provider }: App, name: string): Promise<void> {
  provider.script(says('All is well.'));
  await pressFirst(page, name);
  await expect(answers(page)).toContainText('All is well.');
  await expect(answers(page)).toHaveCount(1);
}

async function pressFirst(page: Page, name: string): Promise<void> {
  await answers(page).getByRole('button', { name }).first().click();
}
