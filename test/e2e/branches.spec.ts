import type { Page } from '@playwright/test';
import {
  answered,
  answers,
  ask,
  composer,
  conversationLink,
  inTurn,
  said,
  says,
  settled,
  startConversation,
} from './conversation.ts';
import { barriers } from './barriers.ts';
import type { App } from './app.ts';
import { expect, test } from './fixtures.ts';

test.use(settled);

test('an answer given again keeps the first, and each comes back with what followed it', async ({ app }) => {
  const { page } = app;
  await askTwice(app);
  await ask(page, 'And then?');
  await answered(page, 2);

  await page.getByRole('button', { name: 'Previous answer' }).click();
  await expect(answers(page)).toHaveCount(1);
  await expect(answers(page)).toContainText('The first answer.');
  await expect(place(page, 'Answer 1 of 2')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Previous answer' })).toBeFocused();

  await app.restart();
  await expect(app.page.getByText('The first answer.')).toBeVisible();
  await expect(place(app.page, 'Answer 1 of 2')).toBeVisible();
  await app.page.getByRole('button', { name: 'Next answer' }).click();
  await expect(said(app.page).nth(1)).toContainText('And then?');
  await expect(answers(app.page).first()).toContainText('The second answer.');
});

test('the switch is reached and used by keys alone, and bars nobody', async ({ app }) => {
  const { page } = app;
  await askTwice(app);
  await page.keyboard.press('Escape');
  await expect(composer(page)).not.toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(answers(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Previous answer' })).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(answers(page)).toContainText('The first answer.');
  await expect(page.getByRole('button', { name: 'Previous answer' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Previous answer' })).toHaveAttribute('aria-disabled', 'true');
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(answers(page)).toContainText('The second answer.');
});

test('a question is answered again by another model that is picked, by keys alone', async ({ app }) => {
  const { page, provider } = app;
  provider.script(inTurn(says('From the first model.'), says('From the other model.')));
  await ask(page, 'Which?');
  await answered(page);
  await page.keyboard.press('Escape');
  await answers(page).focus();
  await page.keyboard.press('Shift+R');
  const search = page.getByRole('combobox', { name: 'Search models' });
  await expect(search).toBeFocused();
  expect(await barriers(page)).toEqual([]);
  await search.fill('Mistral Small');
  await page.keyboard.press('Enter');

  await expect(answers(page)).toContainText('From the other model.');
  await expect(answers(page)).toHaveAccessibleName(/^Mistral Small/);
  await expect(place(page, 'Answer 2 of 2')).toBeVisible();
  await answered(page);
  await page.getByRole('button', { name: 'Previous answer' }).click();
  await expect(answers(page)).toContainText('From the first model.');
});

test('a second window goes along to the other branch', async ({ app }) => {
  test.skip(process.env.APP_HOST === 'electron', 'The second window is a second page of the browser.');
  const { page } = app;
  await askTwice(app);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect(answers(other)).toContainText('The second answer.');

  await page.getByRole('button', { name: 'Previous answer' }).click();
  await expect(answers(other)).toContainText('The first answer.');
  await other.getByRole('button', { name: 'Next answer' }).click();
  await expect(answers(page)).toContainText('The second answer.');
});

test('an edited question is sent beside the old one, and the switch leads back', async ({ app }) => {
  const { page, provider } = app;
  provider.script(inTurn(says('About the first wording.'), says('About the second wording.')));
  await ask(page, 'First wording');
  await answered(page);
  await composer(page).fill('Half a thought');
  await said(page).hover();
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await expect(editor(page)).toBeFocused();
  await expect(editor(page)).toHaveValue('First wording');
  expect(await barriers(page)).toEqual([]);
  await editor(page).fill('Second wording');
  await page.getByRole('button', { name: 'Save and send' }).click();

  await expect(answers(page)).toContainText('About the second wording.');
  await expect(said(page)).toContainText('Second wording');
  await answered(page);
  await expect(composer(page)).toHaveValue('Half a thought');
  await page.getByRole('button', { name: 'Previous version' }).click();
  await expect(said(page)).toContainText('First wording');
  await expect(answers(page)).toContainText('About the first wording.');
});

test('a last message is edited and only kept by keys alone, and sent later', async ({ app }) => {
  const { page, provider } = app;
  provider.script(inTurn(says('About the first wording.'), says('About the second wording.')));
  await ask(page, 'First wording');
  await answered(page);
  await expect(composer(page)).toBeFocused();

  await page.keyboard.press('ArrowUp');
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(editor(page)).toHaveCount(0);
  await expect(said(page)).toBeFocused();

  await page.keyboard.press('e');
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Second wording');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Save only' })).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(said(page)).toContainText('Second wording');
  await expect(answers(page)).toHaveCount(0);
  await expect(place(page, 'Version 2 of 2')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send' }).first()).toBeFocused();
  await expect(page.getByText('The answers stay on version 1 of 2.')).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await app.restart();
  await expect(said(app.page)).toContainText('Second wording');
  await said(app.page).getByRole('button', { name: 'Send' }).press('Enter');
  await expect(answers(app.page)).toContainText('About the second wording.');
});

test('an edit that is being written waits over another conversation, a reload and a restart', async ({ app }) => {
  await ask(app.page, 'First wording');
  await answered(app.page);
  await said(app.page).hover();
  await app.page.getByRole('button', { name: 'Edit', exact: true }).click();
  await editor(app.page).fill('Second wording, half');
  await startConversation(app.page);
  await expect(editor(app.page)).toHaveCount(0);
  await conversationLink(app.page, /^First wording/).click();
  await expect(editor(app.page)).toHaveValue('Second wording, half');

  await editor(app.page).fill('Second wording');
  await app.page.reload();
  await expect(editor(app.page)).toHaveValue('Second wording');
  await app.restart();
  await conversationLink(app.page, /^First wording/).click();
  await expect(editor(app.page)).toHaveValue('Second wording');
  await app.page.getByRole('button', { name: 'Cancel' }).click();
  await expect(editor(app.page)).toHaveCount(0);
  await app.page.getByRole('button', { name: /^Undo/ }).click();
  await expect(editor(app.page)).toHaveValue('Second wording');
});

test('a message branches into a new conversation by a key, and the old one stays', async ({ app }) => {
  const { page, provider } = app;
  provider.script(inTurn(says('About the tides.'), says('About the moon.'), says('About the sea.')));
  await ask(page, 'Tides');
  await answered(page);
  await ask(page, 'And the moon?');
  await answered(page, 2);
  await page.keyboard.press('Escape');
  await answers(page).first().focus();
  await page.keyboard.press('b');

  await expect(page).toHaveTitle('Branch of Tides - Switchboard');
  await expect(answers(page)).toHaveCount(1);
  await expect(composer(page)).toBeFocused();
  await ask(page, 'And the sea?');
  await expect(answers(page).last()).toContainText('About the sea.');
  await conversationLink(page, /^Tides/).click();
  await expect(answers(page).last()).toContainText('About the moon.');
});

const editor = (page: Page) => page.getByRole('textbox', { name: 'Edit message' });

/** One question with two answers, the second of them on screen. */
async function askTwice({ page, provider }: App): Promise<void> {
  provider.script(inTurn(says('The first answer.'), says('The second answer.'), says('A later answer.')));
  await ask(page, 'Which?');
  await answered(page);
  await answers(page).hover();
  await page.getByRole('button', { name: 'Answer again' }).click();
  await expect(answers(page)).toContainText('The second answer.');
  await answered(page);
  await expect(place(page, 'Answer 2 of 2')).toBeVisible();
}

const place = (page: Page, name: string) => page.getByRole('group', { name });
