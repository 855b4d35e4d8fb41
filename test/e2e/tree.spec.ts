import type { Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import type { App } from './app.ts';
import { answered, answers, ask, composer, inTurn, said, says, settled } from './conversation.ts';
import { expect, test } from './fixtures.ts';

test.use(settled);

test('the tree names every message of every branch and Enter goes to another one', async ({ app }) => {
  const { page } = app;
  await askTwiceAndGoOn(app);
  await composer(page).focus();
  await page.keyboard.press('Control+Shift+B');
  await expect(tree(page)).toBeFocused();
  await expect(rows(page)).toHaveCount(5);
  await expect(active(page)).toHaveAccessibleName(/A later answer\./);
  await expect(active(page)).toHaveAttribute('aria-current', 'true');
  expect(await barriers(page)).toEqual([]);

  await page.keyboard.press('Home');
  await expect(active(page)).toHaveAccessibleName(/^You ?: Which\? ?, .+ ?, on screen$/);
  await page.keyboard.press('ArrowDown');
  await expect(active(page)).toHaveAccessibleName(/^Mistral Large 3 ?: The first answer\. ?, (?!.*on screen)/);
  await page.keyboard.press('Enter');

  await expect(tree(page)).toHaveCount(0);
  await expect(answers(page)).toHaveCount(1);
  await expect(answers(page)).toContainText('The first answer.');
  await expect(answers(page)).toBeFocused();
  await app.restart();
  await expect(answers(app.page)).toContainText('The first answer.');
});

test('branches fold and unfold by key, and Esc gives the focus back', async ({ app }) => {
  const { page } = app;
  await askTwiceAndGoOn(app);
  await composer(page).focus();
  await page.keyboard.press('Control+Shift+B');
  await expect(tree(page)).toBeFocused();
  await expect(rows(page)).toHaveCount(5);
  await page.keyboard.press('ArrowLeft');
  await expect(active(page)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowLeft');
  await expect(active(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(rows(page)).toHaveCount(3);
  await page.keyboard.press('ArrowRight');
  await expect(rows(page)).toHaveCount(5);
  await page.keyboard.press('Escape');
  await expect(tree(page)).toHaveCount(0);
  await expect(composer(page)).toBeFocused();
});

test('it is reached from the menu, the palette and the inspector', async ({ app }) => {
  const { page } = app;
  await askTwiceAndGoOn(app);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Branches' }).click();
  await expect(tree(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+K');
  await page.keyboard.type('show branches');
  await page.keyboard.press('Enter');
  await expect(tree(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+I');
  const section = page.getByRole('region', { name: 'Branches' });
  await expect(section).toContainText('1 fork');
  await section.getByRole('button', { name: /^Show the tree/ }).click();
  await expect(tree(page)).toBeFocused();
});

test('a click goes to a message, also to one that is on screen already', async ({ app }) => {
  const { page } = app;
  await askTwiceAndGoOn(app);
  await page.keyboard.press('Control+Shift+B');
  await rows(page).filter({ hasText: 'And then?' }).click();
  await expect(said(page).last()).toBeFocused();
  await expect(answers(page).last()).toContainText('A later answer.');
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.use({ settings: { hasSeenWelcome: true, theme } });

    test('the tree has no barrier', async ({ app }) => {
      await askTwiceAndGoOn(app);
      await app.page.keyboard.press('Control+Shift+B');
      await expect(rows(app.page)).toHaveCount(5);
      expect(await barriers(app.page)).toEqual([]);
    });
  });
}

const tree = (page: Page) => page.getByRole('tree', { name: 'Branches' });
const rows = (page: Page) => tree(page).getByRole('treeitem');
const active = (page: Page) => tree(page).locator('[aria-selected="true"]');

/** One question with two answers, the second of them gone on with. */
async function askTwiceAndGoOn({ page, provider }: App): Promise<void> {
  provider.script(inTurn(says('The first answer.'), says('The second answer.'), says('A later answer.')));
  await ask(page, 'Which?');
  await answered(page);
  await answers(page).hover();
  await page.getByRole('button', { name: 'Answer again' }).click();
  await expect(answers(page)).toContainText('The second answer.');
  await answered(page);
  await ask(page, 'And then?');
  await answered(page, 2);
}
