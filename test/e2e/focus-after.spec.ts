import type { Locator, Page } from '@playwright/test';
import { join } from 'node:path';
import { branchedConversation } from '../support/exports/chatgpt-sample.ts';
import { makeZip } from '../support/exports/make-zip.ts';
import { barriers } from './barriers.ts';
import { answered, answers, ask, composer, conversationLink, createGate, says, settled } from './conversation.ts';
import { expect, test } from './fixtures.ts';

test.use(settled);

test('in a conversation the focus goes to the nearest of its kind when what held it goes', async ({ app }) => {
  const { page, provider } = app;
  const gate = createGate();
  provider.script([{ type: 'text', text: 'An answer' }, gate.step]);
  await ask(page, 'First');
  await expect(answers(page)).toContainText('An answer');
  for (const text of ['a', 'b', 'c']) await ask(page, text);
  const queue = page.getByRole('region', { name: 'Queue' });
  const removals = queue.getByRole('button', { name: 'Remove from the queue' });
  await expect(removals).toHaveCount(3);

  await queue.getByRole('button', { name: /^b, / }).focus();
  await removals.nth(1).press('Enter');
  await expect(removals).toHaveCount(2);
  await expect(removals.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(removals).toHaveCount(1);
  await expect(removals).toBeFocused();
  await page.getByRole('button', { name: /^Stop/ }).press('Enter');
  provider.script(() => says('Sent.'));
  await queue.getByRole('button', { name: 'Send next' }).press('Enter');
  await expect(queue).toHaveCount(0);
  await answered(page, 2);
  await expect(composer(page)).toBeFocused();

  await page.locator('[data-region="composer"] input[type="file"]').setInputFiles([file('quay.md'), file('tide.md')]);
  await page.getByRole('button', { name: 'Remove quay.md' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Remove tide.md' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(composer(page)).toBeFocused();
});

test('in Recently deleted and in Data the focus is never lost', async ({ app }) => {
  const { page } = app;
  for (const title of ['First', 'Second']) {
    await ask(page, title);
    await answered(page);
    await expect(conversationLink(page, title)).toBeVisible();
    await page.keyboard.press('Control+Alt+n');
    await expect(page.getByRole('article')).toHaveCount(0);
  }
  for (const title of ['First', 'Second']) {
    await conversationLink(page, title).press('Delete');
    await expect(conversationLink(page, title)).toHaveCount(0);
  }
  await page.getByRole('link', { name: 'Recently deleted' }).press('Enter');
  await page.getByRole('button', { name: 'Restore Second' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Restore First' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nothing was deleted in the last 30 days')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Recently deleted' })).toBeFocused();

  const zip = join(app.home, '..', 'export.zip');
  await makeZip(zip, { 'conversations.json': JSON.stringify([branchedConversation('tea')]) });
  await page.goto(`${page.url().split('#')[0] ?? ''}#/settings/storage`);
  await page.getByLabel('Files to import').setInputFiles(zip);
  await page.getByRole('button', { name: 'Undo the import of export.zip' }).press('Enter');
  await expect(page.getByText('You undid it.')).toBeVisible();
  await expectFocus(page);

  const backups = page.getByRole('region', { name: 'Backups' });
  await backups.getByRole('button', { name: 'Back up now' }).press('Enter');
  await backups.getByRole('button', { name: /^Restore the backup of/ }).press('Enter');
  await expect(page.getByRole('button', { name: 'Keep the present' })).toBeVisible();
  await expectFocus(page);
  await page.getByRole('button', { name: 'Keep the present' }).press('Enter');
  await expect(page.getByText('everything goes back to')).toHaveCount(0);
  await expectFocus(page);
});

test('a list in a dialog is clicked through, and Escape closes the list before the dialog', async ({ app }) => {
  const { page } = app;
  await page.goto(`${page.url().split('#')[0] ?? ''}#/settings/budgets`);
  const opener = page.getByRole('button', { name: 'Add budget' }).first();
  await opener.click();
  const budget = page.getByRole('dialog', { name: 'Add budget' });
  for (const [field, option] of [
    ['Scope', 'OpenRouter'],
    ['Period', 'Day'],
    ['Ask me first', 'Ask from 90%'],
    ['At the limit', 'Use cheaper models'],
  ] as const) {
    await budget.getByRole('combobox', { name: field }).click();
    await page.getByRole('option', { name: option }).first().click();
    await expect(page.getByRole('option')).toHaveCount(0);
    await expect(budget.getByRole('combobox', { name: field })).toContainText(option);
  }
  await closeByEscape(page, budget, 'Scope');
  await expect(opener).toBeFocused();

  await page.goto(`${page.url().split('#')[0] ?? ''}#/`);
  for (const title of ['Harbour', 'Quay']) {
    await page.getByRole('button', { name: /^Workspace: / }).click();
    await page.getByRole('menuitem', { name: 'New workspace' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill(title);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await ask(page, 'Moving');
  await answered(page);
  await conversationLink(page, 'Moving').press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Move to workspace' }).click();
  const move = page.getByRole('dialog', { name: 'Move Moving' });
  await move.getByRole('combobox', { name: 'Workspace' }).click();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('option', { name: 'Harbour' }).click();
  await closeByEscape(page, move, 'Workspace');
  await expect(conversationLink(page, 'Moving')).toBeFocused();
});

/** Opens a list of a dialog by key; the first Escape closes the list, the second the dialog. */
async function closeByEscape(page: Page, dialog: Locator, field: string): Promise<void> {
  await dialog.getByRole('combobox', { name: field }).press('ArrowDown');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await expect(dialog.getByRole('combobox', { name: field })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
}

async function expectFocus(page: Page): Promise<void> {
  await expect(page.locator('body :focus')).toHaveCount(1);
}

function file(name: string) {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(`Words of ${name}`) };
}
