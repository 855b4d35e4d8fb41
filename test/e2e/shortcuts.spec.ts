import type { Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { answers, ask, composer, settled } from './conversation.ts';
import { expect, test } from './fixtures.ts';

test.use(settled);

test('a key is changed by keys alone, works at once, is printed where it is offered, and survives a restart', async ({
  app,
}) => {
  await openShortcuts(app.page);
  await choose(app.page, 'Sidebar or rail');
  await app.page.keyboard.press('Control+Shift+U');
  await expect(keyOf(app.page, 'Sidebar or rail')).toHaveAccessibleName(/Ctrl Shift U$/);
  await expect(keyOf(app.page, 'Sidebar or rail')).toBeFocused();

  await app.page.keyboard.press('Control+Shift+U');
  await expect(app.page.getByRole('complementary', { name: 'Sidebar, collapsed' })).toBeVisible();
  await app.page.keyboard.press('Control+B');
  await expect(app.page.getByRole('complementary', { name: 'Sidebar, collapsed' })).toBeVisible();

  await app.restart();
  await expect(app.page.getByRole('complementary', { name: 'Sidebar, collapsed' })).toBeVisible();
  await app.page.keyboard.press('Control+Shift+U');
  await expect(app.page.getByRole('complementary', { name: 'Sidebar', exact: true })).toBeVisible();
});

test('a key that another command has is taken over only when that is wanted, and reset gives it back', async ({
  app,
}) => {
  await openShortcuts(app.page);
  await choose(app.page, 'Choose model');
  await app.page.keyboard.press('Control+K');
  await expect(app.page.getByRole('alert')).toContainText('is the key of “Search or jump to”');
  expect(await barriers(app.page)).toEqual([]);
  await app.page.keyboard.press('Enter');

  await expect(keyOf(app.page, 'Search or jump to')).toHaveAccessibleName(/No key$/);
  await app.page.getByRole('button', { name: 'Reset all' }).click();
  await expect(keyOf(app.page, 'Search or jump to')).toHaveAccessibleName(/Ctrl K$/);
  await app.page.keyboard.press('Control+K');
  await expect(app.page.getByRole('dialog', { name: 'Search or jump to' })).toBeVisible();
});

test('held keys alone wait, what text needs is refused, what the browser keeps is warned of, and Esc gives up', async ({
  app,
}) => {
  await openShortcuts(app.page);
  await choose(app.page, 'Why this route');
  await app.page.keyboard.press('Control');
  await expect(app.page.getByText('Press the new key')).toBeVisible();
  await app.page.keyboard.press('Control+C');
  await expect(app.page.getByRole('alert')).toContainText('copies, cuts, pastes and selects text');
  await app.page.keyboard.press('Enter');
  await app.page.keyboard.press('Control+Shift+1');
  await expect(keyOf(app.page, 'Why this route')).toHaveAccessibleName(/Ctrl Shift 1$/);

  await app.page.keyboard.press('Enter');
  await app.page.keyboard.press('Escape');
  await expect(keyOf(app.page, 'Why this route')).toBeFocused();
  await app.page.keyboard.press('Enter');
  await app.page.keyboard.press('Backspace');
  await expect(keyOf(app.page, 'Why this route')).toHaveAccessibleName(/No key$/);
});

test('the question mark shows the keys of the screen that is open', async ({ app }) => {
  await ask(app.page, 'Tides');
  await expect(answers(app.page)).toHaveAttribute('aria-busy', 'false');
  await app.page.keyboard.press('Escape');
  await app.page.keyboard.press('?');
  const keys = app.page.getByRole('dialog', { name: 'Keys for this screen' });
  await expect(keys.getByRole('heading', { name: 'Focused message' })).toBeVisible();
  await expect(keys.getByText('Back to chat')).toHaveCount(0);

  await keys.getByRole('button', { name: 'Change keys' }).press('Enter');
  await expect(app.page.getByRole('heading', { name: 'Shortcuts' })).toBeVisible();
  await app.page.getByRole('searchbox', { name: 'Search commands' }).blur();
  await app.page.keyboard.press('?');
  await expect(keys.getByText('Back to chat')).toBeVisible();
  await expect(keys.getByRole('heading', { name: 'Focused message' })).toHaveCount(0);
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.use({ settings: { hasSeenWelcome: true, theme, shortcuts: [{ command: 'back', hotkey: 'Mod+Shift+B' }] } });

    test('the shortcuts have no barrier', async ({ app }) => {
      await openShortcuts(app.page);
      expect(await barriers(app.page)).toEqual([]);
      await choose(app.page, 'Choose model');
      expect(await barriers(app.page)).toEqual([]);
    });
  });
}

async function openShortcuts(page: Page): Promise<void> {
  await expect(composer(page)).toBeFocused();
  await page.keyboard.press('Control+K');
  await page.keyboard.type('change keys');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Shortcuts' })).toBeVisible();
}

function keyOf(page: Page, title: string) {
  return page.getByRole('button', { name: `Change the key of ${title}:` });
}

async function choose(page: Page, title: string): Promise<void> {
  await keyOf(page, title).press('Enter');
  await expect(page.getByRole('button', { name: 'Press the new key' })).toBeFocused();
}
