import { answers, ask, conversationLink, settled } from './conversation.ts';
import type { App } from './app.ts';
import { barriers } from './barriers.ts';
import { expect, test } from './fixtures.ts';

test.use(settled);

const openData = async ({ page }: App) => {
  await page.goto(`${page.url().split('#')[0] ?? ''}#/settings/storage`);
  await expect(page.getByRole('region', { name: 'Backups' })).toBeVisible();
};

test('a backup made by hand is restored by a restart, and what was there before becomes one too', async ({ app }) => {
  const { page } = app;
  await ask(page, 'From before the backup');
  await expect(answers(page)).toHaveAttribute('aria-busy', 'false');
  await openData(app);
  const block = page.getByRole('region', { name: 'Backups' });
  await block.getByRole('button', { name: 'Back up now' }).click();
  await expect(block).toContainText('Made by you');

  await page.goto(`${page.url().split('#')[0] ?? ''}#/`);
  await page
    .getByRole('button', { name: /New conversation/ })
    .first()
    .click();
  await ask(page, 'From after the backup');
  await expect(answers(page)).toHaveAttribute('aria-busy', 'false');
  await openData(app);
  await block.getByRole('button', { name: /^Restore the backup of/ }).click();
  const waiting = page.getByText('At the next start everything goes back to');
  await expect(waiting).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await page.goto(`${page.url().split('#')[0] ?? ''}#/`);
  await expect(waiting).toBeVisible();
  await page.reload();
  await expect(waiting).toBeVisible();

  app.expectLostConnection();
  await page.getByRole('button', { name: 'Restart now' }).click();

  await expect(page.getByText('The backup was restored.')).toBeVisible({ timeout: 20_000 });
  await openData(app);
  await expect(block).toContainText('Before a backup was restored');
  await page.goto(`${page.url().split('#')[0] ?? ''}#/`);
  await expect(conversationLink(page, 'From before the backup')).toBeVisible();
  await expect(conversationLink(page, 'From after the backup')).toHaveCount(0);
});

test('a restore that is taken back changes nothing', async ({ app }) => {
  const { page } = app;
  await openData(app);
  const block = page.getByRole('region', { name: 'Backups' });
  await block.getByRole('button', { name: 'Back up now' }).click();
  await block.getByRole('button', { name: /^Restore the backup of/ }).click();

  await page.getByRole('button', { name: 'Keep the present' }).click();

  await expect(page.getByText('everything goes back to')).toHaveCount(0);
  await expect(block.getByRole('button', { name: /^Restore the backup of/ })).toBeVisible();
});
