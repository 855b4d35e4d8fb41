import type { Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { answers, ask, askFully, inTurn, said, says, settled, startConversation } from './conversation.ts';
import { expect, test } from './fixtures.ts';

test.use(settled);

test('a word said long ago is found in the palette and opened where it stands, marked for a moment', async ({
  app,
}) => {
  const { page, provider } = app;
  const long = Array.from({ length: 60 }, (_, index) => `Paragraph ${index} of a long answer.`).join('\n\n');
  provider.script(inTurn(says('The lighthouse keeper said **Zephyrine** twice.'), says(long)));
  await askFully(page, 'Tell me about keepers');
  await askFully(page, 'And now at length');
  await startConversation(page);

  await openPalette(page);
  await typeUntilFound(page, 'zephyrine');
  const hit = page.getByRole('group', { name: 'In messages' }).getByRole('option');
  await expect(hit).toHaveCount(1);
  await expect(hit.locator('mark')).toHaveText('Zephyrine');
  await page.keyboard.press('Enter');

  await expect(page.getByText('The lighthouse keeper said')).toBeInViewport();
  await expect.poll(() => countMarked(page)).toBe(1);
});

test('a hit on another branch brings that branch back', async ({ app }) => {
  const { page, provider } = app;
  provider.script(inTurn(says('The first answer names Xanthippe.'), says('The second answer does not.')));
  await ask(page, 'Who was she?');
  await expect(answers(page)).toHaveAttribute('aria-busy', 'false');
  await answers(page).hover();
  await answers(page).getByRole('button', { name: 'Answer again' }).click();
  await expect(answers(page)).toContainText('The second answer does not.');
  await expect(answers(page)).toHaveAttribute('aria-busy', 'false');

  await openPalette(page);
  await typeUntilFound(page, 'xanthippe');
  await page.keyboard.press('Enter');

  await expect(answers(page)).toContainText('The first answer names Xanthippe.');
});

test('what was said is found after a restart, and no longer when its conversation is deleted', async ({ app }) => {
  await ask(app.page, 'Remember the quaggas');
  await expect(answers(app.page)).toHaveAttribute('aria-busy', 'false');
  await app.restart();
  await openPalette(app.page);
  await typeUntilFound(app.page, 'quaggas');
  await app.page.keyboard.press('Enter');
  await expect(said(app.page)).toContainText('Remember the quaggas');

  await app.page.keyboard.press('Control+K');
  await app.page.getByRole('option', { name: 'Delete conversation' }).click();
  await openPalette(app.page);
  await app.page.keyboard.type('quaggas');
  await expect(app.page.getByText('No command, no title, no note and no message matches.')).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.use({ settings: { hasSeenWelcome: true, theme } });

    test('hits in messages have no barrier', async ({ app }) => {
      await ask(app.page, 'Remember the quaggas');
      await expect(answers(app.page)).toHaveAttribute('aria-busy', 'false');
      await openPalette(app.page);
      await typeUntilFound(app.page, 'quaggas');
      expect(await barriers(app.page)).toEqual([]);
    });
  });
}

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+K');
  await expect(page.getByRole('dialog', { name: 'Search or jump to' })).toBeVisible();
}

/** What was said a moment ago may not be in the index yet: asks again until it is, as a person would. */
async function typeUntilFound(page: Page, text: string): Promise<void> {
  const search = page.getByRole('combobox', { name: 'Search commands, conversations and messages' });
  await expect(async () => {
    await search.fill('');
    await search.fill(text);
    await expect(page.getByRole('group', { name: 'In messages' })).toBeVisible({ timeout: 1_500 });
  }).toPass();
}

function countMarked(page: Page): Promise<number> {
  return page.evaluate<number>(`CSS.highlights.get('found')?.size ?? 0`);
}
