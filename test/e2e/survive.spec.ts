import type { Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import {
  answered,
  answerRequests,
  answers,
  ask,
  composer,
  conversationLink,
  createGate,
  said,
  says,
  settled,
  startConversation,
} from './conversation.ts';
import { counts, countsToAHundred, numbersPerSecond, numbersTo, shownNumbers } from './counting.ts';
import { expect, test } from './fixtures.ts';

test.use(settled);

test('a reload in mid-answer shows what there is and goes on to the end', async ({ app }) => {
  const gate = createGate();
  app.provider.script([{ type: 'text', text: 'The beginning,' }, gate.step, { type: 'text', text: ' and the end.' }]);
  await ask(app.page, 'Tell me all');
  await expect(answers(app.page)).toContainText('The beginning,');

  await app.page.reload();
  await expect(answers(app.page)).toContainText('The beginning,');
  await expect(answers(app.page)).toHaveAttribute('aria-busy', 'true');
  gate.open();

  await expect(answers(app.page)).toHaveAttribute('aria-busy', 'false');
  await expect(answers(app.page).getByRole('paragraph')).toHaveText(['The beginning, and the end.']);
  expect(answerRequests(app.provider)).toHaveLength(1);
});

test('an answer goes on while another conversation is open', async ({ app }) => {
  const gate = createGate();
  app.provider.script([{ type: 'text', text: 'The beginning,' }, gate.step, { type: 'text', text: ' and the end.' }]);
  await ask(app.page, 'Slow one');
  await expect(answers(app.page)).toContainText('The beginning,');
  await startConversation(app.page);
  await expect(conversationLink(app.page, /Slow one/)).toContainText('Answer running');

  gate.open();
  await expect(conversationLink(app.page, /Slow one/)).not.toContainText('Answer running');
  await conversationLink(app.page, /Slow one/).click();

  await expect(answers(app.page)).toContainText('The beginning, and the end.');
});

test('each conversation opens where it was left, also after a reload', async ({ app }) => {
  app.provider.script(says(Array.from({ length: 120 }, (_, line) => `Line ${line}`).join('\n\n')));
  await ask(app.page, 'Long one');
  await expect(answers(app.page)).toHaveAttribute('aria-busy', 'false');
  const line = answers(app.page).getByText('Line 60', { exact: true });
  await line.scrollIntoViewIfNeeded();
  await expect(line).toBeInViewport();
  await startConversation(app.page);

  await conversationLink(app.page, 'Long one').click();
  await expect(line).toBeInViewport();
  await app.page.reload();
  await expect(line).toBeInViewport();
});

test.describe('in a browser', () => {
  test.skip(process.env.APP_HOST === 'electron', 'A desktop window has no socket, no second tab and no address.');

  test('a lost connection is found again without a word missing or doubled', async ({ app }) => {
    const cut = await cuttableSocket(app.page);
    app.expectLostConnection();
    app.provider.script(countsToAHundred);
    await ask(app.page, 'Count');

    for (const reached of [10, 30, 50]) {
      await expect.poll(() => shownNumbers(app.page).then((shown) => shown.length)).toBeGreaterThan(reached);
      cut();
    }

    await expect(answers(app.page)).toHaveAttribute('aria-busy', 'false');
    expect(await shownNumbers(app.page)).toEqual(numbersTo(100));
    expect(answerRequests(app.provider)).toHaveLength(1);
  });

  test('an answer comes to its end after the last window was closed', async ({ app }) => {
    const gate = createGate();
    app.provider.script([{ type: 'text', text: 'The beginning,' }, gate.step, { type: 'text', text: ' and the end.' }]);
    await ask(app.page, 'Slow one');
    await expect(answers(app.page)).toContainText('The beginning,');
    const address = app.page.url();
    await app.page.goto('about:blank');
    gate.open();

    await expect.poll(() => answerRequests(app.provider)[0]?.outcome).toBe('answered');
    await app.page.goto(address);
    await expect(answers(app.page).getByRole('paragraph')).toHaveText(['The beginning, and the end.']);
    await expect(answers(app.page)).toHaveAttribute('aria-busy', 'false');
  });

  test('two windows show the same answer while it arrives', async ({ app }) => {
    const gate = createGate();
    app.provider.script([{ type: 'text', text: 'The beginning,' }, gate.step, { type: 'text', text: ' and the end.' }]);
    const other = await app.page.context().newPage();
    await other.goto(app.page.url());
    await expect(composer(other)).toBeVisible();

    await ask(app.page, 'For both');
    for (const page of [app.page, other]) await expect(answers(page)).toContainText('The beginning,');
    await expect(said(other)).toContainText('For both');
    gate.open();

    for (const page of [app.page, other]) {
      await expect(answers(page)).toHaveAttribute('aria-busy', 'false');
      await expect(answers(page).getByRole('paragraph')).toHaveText(['The beginning, and the end.']);
    }
  });

  test('one window stops the answer that another began', async ({ app }) => {
    app.provider.script([{ type: 'text', text: 'Going on.' }, { type: 'stall' }]);
    await ask(app.page, 'For ever');
    await expect(answers(app.page)).toContainText('Going on.');
    const other = await app.page.context().newPage();
    await other.goto(app.page.url());
    await expect(answers(other)).toContainText('Going on.');

    await other.getByRole('button', { name: /^Stop/ }).click();

    for (const page of [app.page, other]) await expect(answers(page)).toContainText('stopped by you');
  });

  test('a conversation deleted in one window leaves the other as well', async ({ app }) => {
    await ask(app.page, 'Shared');
    await expect(answers(app.page)).toHaveAttribute('aria-busy', 'false');
    const other = await app.page.context().newPage();
    await other.goto(app.page.url());
    await expect(conversationLink(other, 'Shared')).toBeVisible();

    await conversationLink(app.page, 'Shared').press('Delete');

    await expect(conversationLink(other, 'Shared')).toHaveCount(0);
  });
});

test('what was on screen is there after a kill in mid-answer, marked and with a way on', async ({ app }) => {
  app.provider.script(counts);
  await ask(app.page, 'Count');
  await expect.poll(() => shownNumbers(app.page).then((shown) => shown.length)).toBeGreaterThan(2 * numbersPerSecond);
  const shown = await shownNumbers(app.page);

  await app.kill();
  await app.restart();

  await expect(said(app.page)).toContainText('Count');
  await expect(app.page.getByText('One answer was cut off.')).toBeVisible();
  const kept = await shownNumbers(app.page);
  expect(kept).toEqual(numbersTo(kept.length));
  // The provider sends no faster than this, so a second is at most so many numbers.
  expect(kept.length).toBeGreaterThanOrEqual(shown.length - numbersPerSecond);
  app.provider.script(says('Whole this time.'));
  await answers(app.page).getByRole('button', { name: 'Answer again' }).first().click();
  await expect(answers(app.page)).toContainText('Whole this time.');
});

test('nothing that was on screen is missing after quitting in mid-answer', async ({ app }) => {
  app.provider.script(counts);
  await ask(app.page, 'Count');
  await expect.poll(() => shownNumbers(app.page).then((shown) => shown.length)).toBeGreaterThan(numbersPerSecond);
  const shown = await shownNumbers(app.page);

  await app.restart();

  await expect(answers(app.page)).toContainText('what arrived is kept');
  const kept = await shownNumbers(app.page);
  expect(kept).toEqual(numbersTo(kept.length));
  expect(kept.length).toBeGreaterThanOrEqual(shown.length);
  expect(await answerRequests(app.provider).at(-1)?.outcome).toBe('client-left');
  app.provider.script(says('Whole this time.'));
  await answers(app.page).getByRole('button', { name: 'Answer again' }).first().click();
  await expect(answers(app.page)).toContainText('Whole this time.');
});

test('a question whose answer had not begun is there after a kill', async ({ app }) => {
  app.provider.script([{ type: 'stall' }]);
  await ask(app.page, 'Not lost');
  await expect.poll(() => answerRequests(app.provider)).toHaveLength(1);

  await app.kill();
  await app.restart();

  await expect(said(app.page)).toContainText('Not lost');
  app.provider.script(says('Answered late.'));
  await answers(app.page).getByRole('button', { name: 'Answer again' }).first().click();
  await expect(answers(app.page)).toContainText('Answered late.');
});

test('a window whose host is gone says so and keeps what is typed', async ({ app }) => {
  test.skip(process.env.APP_HOST === 'electron', 'A desktop window ends with its core.');
  await expect(composer(app.page)).toBeFocused();
  app.provider.script(says(Array.from({ length: 80 }, (_, line) => `Line ${line}`).join('\n\n')));
  await ask(app.page, 'Lines');
  await answered(app.page);
  await app.page.evaluate(`document.querySelector('[aria-label="Messages"]').scrollTo(0, 300)`);
  const readAt = async () => (await app.page.getByText('Line 12', { exact: true }).boundingBox())?.y ?? Number.NaN;
  const before = await readAt();
  await app.kill();

  await expect(app.page.getByText('Reconnecting.')).toBeVisible();
  expect(await barriers(app.page)).toEqual([]);
  // What is read away from the end stays where it is.
  expect(Math.abs((await readAt()) - before)).toBeLessThan(2);
  await ask(app.page, 'Typed in vain');

  await expect(composer(app.page)).toHaveValue('Typed in vain');
  await expect(composer(app.page)).toHaveAccessibleDescription(/cannot be reached/);
});

/** Loads the page once more with a socket that the returned function cuts, as a sleeping computer would. */
async function cuttableSocket(page: Page): Promise<() => void> {
  const open = new Set<() => void>();
  await page.routeWebSocket(/\/socket$/, (socket) => {
    const server = socket.connectToServer();
    const cut = () => {
      open.delete(cut);
      void socket.close({ code: 1001 });
      void server.close();
    };
    open.add(cut);
  });
  await page.reload();
  return () => {
    for (const cut of [...open]) cut();
  };
}
