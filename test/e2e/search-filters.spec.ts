import type { Page } from '@playwright/test';
import type { FakeProvider } from '../support/fake-provider/fake-provider.ts';
import { barriers } from './barriers.ts';
import { answers, askFully, composer, inTurn, says, settled, startConversation } from './conversation.ts';
import { expect, test } from './fixtures.ts';

test.use(settled);

test('filters are typed, completed and pressed, and narrow the results to what has them', async ({ app }) => {
  await talk(app.page, app.provider);
  await openSearch(app.page);
  await field(app.page).fill('walrus');
  await expect(results(app.page)).toHaveCount(4);

  await app.page.keyboard.type(' ha');
  await expect(app.page.getByRole('option', { name: /^has:/ })).toBeVisible();
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('Enter');
  await expect(field(app.page)).toHaveValue('walrus has:');
  await app.page.keyboard.type('code');
  await expect(chip(app.page, 'Has code')).toHaveAttribute('aria-pressed', 'true');
  await expect(results(app.page)).toHaveCount(1);
  await expect(results(app.page).locator('mark').first()).toHaveText('Walrus');

  await chip(app.page, 'Has code').press('Enter');
  await expect(field(app.page)).toHaveValue('walrus');
  await expect(results(app.page)).toHaveCount(4);
  await chip(app.page, 'Has attachment').press('Enter');
  await expect(app.page.getByText('Nothing was found')).toBeVisible();
  await app.page.getByRole('button', { name: 'Clear filters' }).press('Enter');
  await expect(results(app.page)).toHaveCount(4);

  await field(app.page).fill('walrus before:2020-01-01');
  await expect(app.page.getByText('Nothing was found')).toBeVisible();
  await field(app.page).fill('walrus model:mistral-large');
  await expect(results(app.page)).toHaveCount(2);
  await field(app.page).fill('walrus model:nobody');
  await expect(app.page.getByText('No model is named “nobody”.')).toBeVisible();
});

test('results are walked with the arrow keys, opened where they stand, and still there on the way back', async ({
  app,
}) => {
  await talk(app.page, app.provider);
  await openSearch(app.page);
  await app.page.keyboard.type('walrus buy');
  await expect(results(app.page)).toHaveCount(1);
  await app.page.keyboard.press('ArrowDown');
  await expect(results(app.page).getByRole('button')).toBeFocused();
  await app.page.keyboard.press('ArrowUp');
  await expect(field(app.page)).toBeFocused();
  await app.page.keyboard.press('Enter');
  await app.page.keyboard.press('Enter');

  await expect(app.page.getByText('Walrus in code')).toBeInViewport();
  await expect.poll(() => app.page.evaluate<number>(`CSS.highlights.get('found')?.size ?? 0`)).toBeGreaterThan(0);
  await app.page.goBack();
  await expect(field(app.page)).toHaveValue('walrus buy');
  await expect(results(app.page)).toHaveCount(1);
});

test('the palette takes the same filters, and shows all results on a page of their own', async ({ app }) => {
  await talk(app.page, app.provider);
  await app.page.keyboard.press('Control+K');
  const search = app.page.getByRole('combobox', { name: 'Search commands, conversations and messages' });
  await search.fill('walrus has:code');
  await expect(app.page.getByRole('group', { name: 'In messages' }).getByRole('option')).toHaveCount(1);
  await app.page.getByRole('option', { name: 'Show all results' }).click();

  await expect(field(app.page)).toHaveValue('walrus has:code');
  await expect(results(app.page)).toHaveCount(1);
  await app.page.keyboard.press('Escape');
  await app.page.keyboard.press('Escape');
  await expect(answers(app.page).first()).toBeVisible();
});

test('a command chosen in the palette comes first the next time', async ({ app }) => {
  await expect(composer(app.page)).toBeFocused();
  await app.page.keyboard.press('Control+K');
  await app.page.keyboard.type('keys show');
  await app.page.keyboard.press('Enter');
  await expect(app.page.getByRole('dialog', { name: 'Keys for this screen' })).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(app.page.getByRole('dialog')).toHaveCount(0);
  await app.page.keyboard.press('Control+K');
  await expect(app.page.getByRole('option').first()).toContainText('Show keys');
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.use({ settings: { hasSeenWelcome: true, theme } });

    test('the search has no barrier', async ({ app }) => {
      await talk(app.page, app.provider);
      await openSearch(app.page);
      await expect(app.page.getByText('Search everything that was said')).toBeVisible();
      expect(await barriers(app.page)).toEqual([]);
      await app.page.keyboard.type('walrus has:code');
      await expect(results(app.page)).toHaveCount(1);
      expect(await barriers(app.page)).toEqual([]);
      await app.page.keyboard.type(' m');
      await expect(app.page.getByRole('option', { name: /^model:/ })).toBeVisible();
      expect(await barriers(app.page)).toEqual([]);
    });
  });
}

/** Two conversations with one word in a title, a question and two answers, one of them with code. */
async function talk(page: Page, provider: FakeProvider): Promise<void> {
  provider.script(inTurn(says('Plain walrus words.'), says('Walrus in code:\n\n```js\nbuy();\n```')));
  await askFully(page, 'About the walrus');
  await startConversation(page);
  await askFully(page, 'Once more');
  await composer(page).focus();
}

async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+F');
  await expect(field(page)).toBeFocused();
}

function field(page: Page) {
  return page.getByRole('combobox', { name: 'Search messages, notes and titles' });
}

function results(page: Page) {
  return page.getByRole('list', { name: 'Results' }).getByRole('listitem');
}

function chip(page: Page, name: string) {
  return page.getByRole('group', { name: 'Filters' }).getByRole('button', { name });
}
