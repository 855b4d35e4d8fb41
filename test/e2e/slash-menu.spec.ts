import type { Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { answerRequests, answers, ask, composer, settled } from './conversation.ts';
import { expect, test } from './fixtures.ts';

test.use(settled);

test('a slash offers commands, arrows and Enter choose one, and the word is gone from the text', async ({ app }) => {
  await expect(composer(app.page)).toBeFocused();
  await app.page.keyboard.type('/');
  await expect(menu(app.page).getByRole('group', { name: 'Commands' })).toBeVisible();
  await expect(menu(app.page).getByRole('group', { name: 'For your rules' })).toContainText('/fast');
  await app.page.keyboard.press('ArrowUp');
  await expect(option(app.page, '/automate')).toHaveAttribute('aria-selected', 'true');
  await app.page.keyboard.press('ArrowDown');
  await expect(menu(app.page).getByRole('option').first()).toHaveAttribute('aria-selected', 'true');

  await app.page.keyboard.type('mod');
  await expect(option(app.page, '/model')).toHaveAttribute('aria-selected', 'true');
  await app.page.keyboard.press('Enter');

  await expect(app.page.getByRole('combobox', { name: 'Search models' })).toBeFocused();
  await expect(composer(app.page)).toHaveValue('');
});

test('a word of a rule is completed with Tab, and the message goes the way of that rule', async ({ app }) => {
  await expect(composer(app.page)).toBeFocused();
  await app.page.keyboard.type('/fa');
  await expect(menu(app.page).getByRole('option')).toHaveCount(1);
  await app.page.keyboard.press('Tab');
  await expect(composer(app.page)).toHaveValue('/fast ');
  await expect(menu(app.page)).toHaveCount(0);
  await app.page.keyboard.type('Name three tides');
  await app.page.keyboard.press('Enter');

  await expect(answers(app.page)).toHaveAttribute('aria-busy', 'false');
  expect(JSON.stringify(answerRequests(app.provider)[0]?.body)).toContain('"Name three tides"');
});

test('Esc closes the menu and keeps the text, and a word that nobody knows is sent as it is', async ({ app }) => {
  await expect(composer(app.page)).toBeFocused();
  await app.page.keyboard.type('/fas');
  await expect(menu(app.page)).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(menu(app.page)).toHaveCount(0);
  await expect(composer(app.page)).toHaveValue('/fas');
  await expect(composer(app.page)).toBeFocused();
  await app.page.keyboard.type('t');
  await expect(menu(app.page)).toHaveCount(0);

  await composer(app.page).fill('/nothing');
  await expect(menu(app.page)).toHaveCount(0);
  await app.page.keyboard.press('Enter');
  await expect(answers(app.page)).toContainText('/nothing');
});

test('the slash key goes to the composer, and over a draft the commands leave it as it is', async ({ app }) => {
  await ask(app.page, 'Tides');
  await expect(answers(app.page)).toHaveAttribute('aria-busy', 'false');
  await app.page.keyboard.press('Escape');
  await app.page.keyboard.press('/');
  await expect(composer(app.page)).toHaveValue('/');
  await expect(composer(app.page)).toBeFocused();

  await composer(app.page).fill('A draft of mine');
  await app.page.getByRole('button', { name: 'Commands' }).click();
  await option(app.page, '/why').click();
  await expect(composer(app.page)).toHaveValue('A draft of mine');
  await expect(app.page.getByRole('region', { name: 'Why this route' })).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.use({ settings: { hasSeenWelcome: true, theme } });

    test('the menu has no barrier', async ({ app }) => {
      await expect(composer(app.page)).toBeFocused();
      await app.page.keyboard.type('/');
      await expect(menu(app.page)).toBeVisible();
      expect(await barriers(app.page)).toEqual([]);
    });
  });
}

function menu(page: Page) {
  return page.getByRole('listbox', { name: 'Commands' });
}

function option(page: Page, word: string) {
  return menu(page).getByRole('option', { name: word });
}
