import type { Locator, Page } from '@playwright/test';
import {
  answerRequests,
  answers,
  ask,
  composer,
  said,
  says,
  startConversation,
  threeProviders,
} from './conversation.ts';
import { expect, test } from './fixtures.ts';

const question = 'Explain why the tide turns';

/** Every price is above it but none of a local server. */
const aboveNothing = { ...threeProviders.environment, SWITCHBOARD_APPROVAL_USD: '0.0001' };

test.use({ ...threeProviders, environment: aboveNothing });

test.describe('a message above the limit for one message', () => {
  test.beforeEach(({ app }) => ask(app.page, question));

  test('is held by a question that says why and what it would cost', async ({ app }) => {
    const dialog = approval(app.page);
    await expect(dialog).toHaveAccessibleName('This would cost more than $0.0001');
    await expect(dialog).toHaveAccessibleDescription(
      /^Claude Opus 5\.5 for about \$0\.0\d{3}: about \d+ tok in, about \d+ out\.$/,
    );
    await expect(dialog).toContainText('Above your limit of $0.0001 for one message.');
    await expect(offers(dialog)).toContainText(['Use Gemini', 'Use ', 'Use ', 'Use ', 'Send to Claude Opus 5.5 once']);
    expect(answerRequests(app.provider)).toEqual([]);
  });

  test('keeps the focus inside the question', async ({ app }) => {
    const dialog = approval(app.page);
    await expect(dialog.getByRole('radio', { checked: true })).toBeFocused();

    for (let tabs = 0; tabs < 6; tabs += 1) {
      await app.page.keyboard.press('Tab');
      await expect(dialog.locator(':focus')).toHaveCount(1);
    }
  });

  test('stays held after Esc, says so in its place, and is asked about again on request', async ({ app }) => {
    await expect(approval(app.page)).toBeVisible();
    await app.page.keyboard.press('Escape');

    await expect(approval(app.page)).toHaveCount(0);
    await expect(answers(app.page)).toContainText('Waiting for your approval. Nothing is sent until then.');
    expect(answerRequests(app.provider)).toEqual([]);

    await answers(app.page).getByRole('button', { name: 'Review' }).click();
    await expect(approval(app.page)).toBeVisible();
  });

  test('goes to the model that was asked with one key', async ({ app }) => {
    app.provider.script(says('It was worth it.'));
    await expect(approval(app.page).getByRole('button', { name: /^Send to Claude Opus 5\.5 once/ })).toBeVisible();

    await app.page.keyboard.press('Enter');

    await expect(approval(app.page)).toHaveCount(0);
    await expect(answers(app.page)).toContainText('It was worth it.');
    await expect(answers(app.page)).toHaveAccessibleName(/^Claude Opus 5\.5, /);
    expect(answerRequests(app.provider)).toHaveLength(1);
    await answers(app.page).getByRole('button', { name: 'Why this route' }).click();
    await expect(app.page.getByRole('region', { name: 'Why this route' })).toContainText('You let it go.');
  });

  test('goes to the cheaper model that is picked', async ({ app }) => {
    app.provider.script(says('For less.'));
    const dialog = approval(app.page);

    await dialog.getByRole('radio', { name: /^Use Claude Haiku 5\.5 instead/ }).check();
    await dialog.getByRole('button', { name: /^Send with Claude Haiku 5\.5/ }).click();

    await expect(answers(app.page)).toContainText('For less.');
    await expect(answers(app.page)).toHaveAccessibleName(/^Claude Haiku 5\.5, /);
    expect(answerRequests(app.provider).map(({ route }) => route)).toMatchObject([{ model: 'claude-haiku-5-5' }]);
  });

  test('is a draft again where it is not let go, also after a reload', async ({ app }) => {
    await approval(app.page).getByRole('button', { name: 'Keep as draft' }).click();

    await expect(approval(app.page)).toHaveCount(0);
    await expect(composer(app.page)).toHaveValue(question);
    await expect(app.page.getByRole('article')).toHaveCount(0);

    await app.page.reload();
    await expect(composer(app.page)).toHaveValue(question);
    await expect(app.page.getByRole('article')).toHaveCount(0);
    expect(answerRequests(app.provider)).toEqual([]);
  });

  test('can be stopped like any answer, and then says that it was never sent', async ({ app }) => {
    await expect(approval(app.page)).toBeVisible();
    await app.page.keyboard.press('Escape');
    await expect(composer(app.page)).toBeFocused();

    await app.page.keyboard.press('Escape');

    await expect(answers(app.page)).toContainText('Stopped before it was sent.');
    await expect(said(app.page)).toContainText(question);
    expect(answerRequests(app.provider)).toEqual([]);
  });

  test('is not lost where the program ends before it was let go', async ({ app }) => {
    await expect(approval(app.page)).toBeVisible();

    await app.restart();

    await expect(said(app.page)).toContainText(question);
    await expect(answers(app.page)).toContainText('Stopped before it was sent.');
    await answers(app.page).getByRole('button', { name: 'Answer again' }).click();
    await expect(approval(app.page)).toBeVisible();
    expect(answerRequests(app.provider)).toEqual([]);
  });

  test('is asked about wherever the person is, by the name of its conversation', async ({ app }) => {
    test.skip(process.env.APP_HOST === 'electron', 'A desktop window has no second page.');
    await expect(approval(app.page)).toBeVisible();
    await app.page.keyboard.press('Escape');
    const asked = app.page.url();
    await startConversation(app.page);
    await expect(app.page).not.toHaveURL(asked);

    const second = await app.page.context().newPage();
    await second.goto(app.page.url());

    await expect(approval(second)).toContainText(`In the conversation ${question}.`);
    await second.close();
  });

  test('is asked about within a small window', async ({ app }) => {
    await app.page.setViewportSize({ width: 480, height: 400 });

    await expect(approval(app.page).getByRole('button', { name: /^Send to Claude Opus 5\.5 once/ })).toBeInViewport({
      ratio: 1,
    });
    await expect(approval(app.page).getByRole('button', { name: 'Close' })).toBeInViewport({ ratio: 1 });
  });

  test('is answered in one window for all of them', async ({ app }) => {
    test.skip(process.env.APP_HOST === 'electron', 'A desktop window has no second tab.');
    const other = await app.page.context().newPage();
    await other.goto(app.page.url());

    await approval(other)
      .getByRole('button', { name: /^Send to Claude Opus 5\.5 once/ })
      .click();

    await expect(approval(app.page)).toHaveCount(0);
    await expect(answers(app.page)).toContainText('This answer comes from a test server.');
    expect(answerRequests(app.provider)).toHaveLength(1);
  });

  test('asks again after a reload, until it is left for later', async ({ app }) => {
    await expect(approval(app.page)).toBeVisible();

    await app.page.reload();

    await expect(approval(app.page)).toHaveAccessibleName('This would cost more than $0.0001');
    await app.page.keyboard.press('Escape');
    await expect(answers(app.page)).toContainText('Waiting for your approval.');
    await app.page.reload();
    // Behind an open question it could not be pressed.
    await answers(app.page).getByRole('button', { name: 'Review' }).click();
    await expect(approval(app.page)).toBeVisible();
    expect(answerRequests(app.provider)).toEqual([]);
  });
});

test('an answer to be given again that is not let go leaves the one that stands there', async ({ app }) => {
  app.provider.script(says('The answer so far.'));
  await ask(app.page, question);
  await approval(app.page)
    .getByRole('button', { name: /^Send to Claude Opus 5\.5 once/ })
    .click();
  await expect(answers(app.page)).toContainText('The answer so far.');
  await expect(answers(app.page)).toHaveAttribute('aria-busy', 'false');

  await answers(app.page).getByRole('button', { name: 'Answer again' }).click();
  await approval(app.page).getByRole('button', { name: 'Keep as draft' }).click();

  await expect(answers(app.page)).toContainText('The answer so far.');
  await expect(said(app.page)).toHaveCount(1);
  await expect(composer(app.page)).toHaveValue('');
  expect(answerRequests(app.provider)).toHaveLength(1);
});

test.describe('with a limit that some model fits', () => {
  test.use({ environment: { ...threeProviders.environment, SWITCHBOARD_APPROVAL_USD: '0.001' } });

  test('the cheapest that fits is picked and takes one key', async ({ app }) => {
    app.provider.script(says('Within the limit.'));
    await ask(app.page, question);
    const cheapest = offers(approval(app.page)).first();
    await expect(cheapest).toContainText('within the $0.001 limit');
    await expect(cheapest.getByRole('radio')).toBeChecked();

    await app.page.keyboard.press('Enter');

    await expect(answers(app.page)).toContainText('Within the limit.');
    await expect(answers(app.page)).toHaveAccessibleName(/^Gemini /);
  });
});

test.describe('with a budget that is spent', () => {
  test.use({ environment: { ...threeProviders.environment, SWITCHBOARD_MAX_USD_PER_DAY: '0.000001' } });

  test('nothing is sent, the reason is said and the message stays', async ({ app }) => {
    await ask(app.page, question);

    await expect(answers(app.page)).toContainText('Over budget');
    await expect(answers(app.page)).toContainText(
      'This message does not fit into the daily limit of the policy. Nothing was sent. Your message is saved.',
    );
    await expect(said(app.page)).toContainText(question);
    await expect(app.page.getByRole('button', { name: /^Model: Nothing fits the daily limit/ })).toBeVisible();
    await answers(app.page).getByRole('button', { name: 'What was tried' }).click();
    await expect(app.page.getByRole('list', { name: 'Decision trace' })).toContainText('No model is left');

    await app.restart();
    await expect(answers(app.page)).toContainText('Over budget');
    await expect(said(app.page)).toContainText(question);
    expect(answerRequests(app.provider)).toEqual([]);
  });
});

function approval(page: Page): Locator {
  return page.getByRole('alertdialog');
}

/** The models that a held message may go to, in the order they stand. */
function offers(dialog: Locator): Locator {
  return dialog.getByRole('radiogroup', { name: 'Send to' }).locator('label');
}
