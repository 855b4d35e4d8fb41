import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readZip } from '../support/exports/read-zip.ts';
import type { App } from './app.ts';
import { barriers } from './barriers.ts';
import { answers, ask, conversationLink, settled } from './conversation.ts';
import { expect, test } from './fixtures.ts';

test.use(settled);

const openData = async ({ page }: App) => {
  await page.goto(`${page.url().split('#')[0] ?? ''}#/settings/storage`);
  await expect(page.getByRole('region', { name: 'Export' })).toBeVisible();
};

const saved = async ({ page, home }: App, press: () => Promise<void>) => {
  const downloading = page.waitForEvent('download');
  await press();
  const download = await downloading;
  const path = join(home, '..', download.suggestedFilename());
  await download.saveAs(path);
  return { name: download.suggestedFilename(), path };
};

test('a conversation is exported from its menu as Markdown, HTML and JSON', async ({ app }) => {
  const { page } = app;
  app.provider.script([{ type: 'text', text: 'The **moon**.\n\n<script>alert(1)</script>' }]);
  await ask(page, 'What makes tides?');
  await expect(answers(page)).toHaveAttribute('aria-busy', 'false');

  const contents: Record<string, string> = {};
  for (const form of ['Markdown', 'HTML', 'JSON']) {
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Export' }).click();
    const dialog = page.getByRole('dialog', { name: /^Export / });
    await dialog.getByText(form, { exact: true }).click();
    if (form === 'HTML') expect(await barriers(page)).toEqual([]);
    const { name, path } = await saved(app, () => dialog.getByRole('button', { name: 'Export' }).click());
    contents[name.split('.').at(-1) ?? ''] = readFileSync(path, 'utf8');
  }

  expect(contents.md).toContain('## You');
  expect(contents.md).toContain('The **moon**.');
  expect(contents.html).toContain('<strong>moon</strong>');
  expect(contents.html).not.toContain('<script');
  expect(JSON.parse(contents.json ?? '')).toMatchObject({ format: 'switchboard-conversation' });
});

test('an archive of everything is taken in again by a profile that has lost it', async ({ app }) => {
  const { page } = app;
  await ask(page, 'Keep this for me');
  await expect(answers(page)).toHaveAttribute('aria-busy', 'false');
  await openData(app);

  const { name, path } = await saved(app, () =>
    page.getByRole('button', { name: 'Export: Archive of Switchboard' }).click(),
  );
  expect(name).toMatch(/^switchboard-archive-\d{4}-\d\d-\d\d\.zip$/);
  expect(await barriers(page)).toEqual([]);
  const files = await readZip(path);
  expect(files['tables/messages.jsonl']).toContain('Keep this for me');

  await page.goto(`${page.url().split('#')[0] ?? ''}#/`);
  await conversationLink(page, 'Keep this for me').focus();
  await page.keyboard.press('Delete');
  await expect(conversationLink(page, 'Keep this for me')).toHaveCount(0);
  await page.goto(`${page.url().split('#')[0] ?? ''}#/deleted`);
  await page.getByRole('button', { name: 'Delete now: Keep this for me' }).click();
  const toast = page.getByText('Deleted Keep this for me for good');
  await expect(toast).toBeVisible();
  await page.mouse.move(10, 400);
  await expect(toast).toHaveCount(0, { timeout: 20_000 });
  await openData(app);
  await page.getByLabel('Files to import').setInputFiles(path);

  await expect(page.getByRole('region', { name: 'Import' })).toContainText('1 conversation added');
  await page.goto(`${page.url().split('#')[0] ?? ''}#/`);
  await expect(conversationLink(page, 'Keep this for me')).toBeVisible();
});

test('an archive that was cut off is refused, and nothing of it is taken in', async ({ app }) => {
  const { page } = app;
  await openData(app);
  const { path } = await saved(app, () => page.getByRole('button', { name: 'Export: Archive of Switchboard' }).click());
  const whole = readFileSync(path);
  const cut = join(app.home, '..', 'cut.zip');
  writeFileSync(cut, whole.subarray(0, whole.length - 200));

  await page.getByLabel('Files to import').setInputFiles(cut);

  await expect(page.getByRole('region', { name: 'Import' })).toContainText('cut.zip is not a whole zip archive');
});

test('all conversations are exported as Markdown in one zip', async ({ app }) => {
  const { page } = app;
  await ask(page, 'First of all');
  await expect(answers(page)).toHaveAttribute('aria-busy', 'false');
  await openData(app);

  const { path } = await saved(app, () =>
    page.getByRole('button', { name: 'Export: Conversations as Markdown' }).click(),
  );

  expect(Object.keys(await readZip(path))).toEqual(['First of all.md']);
});
