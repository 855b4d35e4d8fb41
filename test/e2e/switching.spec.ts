import type { Page } from '@playwright/test';
import { answered, ask, composer, conversationLink, says, settled, sidebar } from './conversation.ts';
import { expect, test } from './fixtures.ts';

test.use(settled);

test('what is typed right after another conversation is opened belongs to that one', async ({ app }) => {
  const { page, provider } = app;
  provider.script(() => says('Hello.'));
  await ask(page, 'Harbour');
  await answered(page);
  await composer(page).fill('old ');

  await page.keyboard.press('Control+Alt+n');
  await page.keyboard.type('keys');
  await expect(composer(page)).toHaveValue('keys');
  await ask(page, 'Lighthouse');
  await answered(page);

  await sidebar(page).getByRole('button', { name: 'New conversation', exact: true }).click();
  await page.keyboard.type('pointer');
  await expect(composer(page)).toHaveValue('pointer');
  await ask(page, 'Pilot');
  await answered(page);

  await conversationLink(page, 'Harbour').click();
  await page.keyboard.type('draft ');
  await expectDraft(page, 'Harbour', 'old draft ');

  await choosePalette(page, 'Lighthouse');
  await page.keyboard.type('beam');
  await expectDraft(page, 'Lighthouse', 'beam');

  await page.keyboard.press('Control+Shift+BracketLeft');
  await page.keyboard.type('up');
  await expectDraft(page, 'Pilot', 'up');

  await page.keyboard.press('Control+Alt+6');
  await page.keyboard.press('Control+Alt+1');
  await page.keyboard.type('!');
  await expect(composer(page)).toHaveValue('up!');

  await choosePalette(page, 'New conversation');
  await page.keyboard.type('palette');
  await expect(composer(page)).toHaveValue('palette');
  await expect(page.getByRole('article')).toHaveCount(0);
  await conversationLink(page, 'Harbour').click();
  await expectDraft(page, 'Harbour', 'old draft ');
});

async function choosePalette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Search commands/ }).fill(words);
  await expect(page.getByRole('option').first()).toContainText(words);
  await page.keyboard.press('Enter');
}

async function expectDraft(page: Page, title: string, draft: string): Promise<void> {
  await expect(conversationLink(page, title)).toHaveAttribute('aria-current', 'true');
  await expect(composer(page)).toHaveValue(draft);
}
