import type { Page } from '@playwright/test';
import { answers, ask, composer, inTurn, said, says, settled } from './conversation.ts';
import { barriers } from './barriers.ts';
import type { App } from './app.ts';
import { expect, test } from './fixtures.ts';

test.use(settled);

test('an answer given again keeps the first, and each comes back with what followed it', async ({ app }) => {
  const { page } = app;
  await askTwice(app);
  await ask(page, 'And then?');
  await expect(answers(page)).toHaveCount(2);
  await finished(page);

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

/** One question with two answers, the second of them on screen. */
async function askTwice({ page, provider }: App): Promise<void> {
  provider.script(inTurn(says('The first answer.'), says('The second answer.'), says('A later answer.')));
  await ask(page, 'Which?');
  await finished(page);
  await answers(page).hover();
  await page.getByRole('button', { name: 'Answer again' }).click();
  await expect(answers(page)).toContainText('The second answer.');
  await finished(page);
  await expect(place(page, 'Answer 2 of 2')).toBeVisible();
}

async function finished(page: Page): Promise<void> {
  await expect(answers(page).last()).toHaveAttribute('aria-busy', 'false');
}

const place = (page: Page, name: string) => page.getByRole('group', { name });
