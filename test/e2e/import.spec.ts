import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { branchedConversation, chatgptConversation, said } from '../support/exports/chatgpt-sample.ts';
import { makeZip } from '../support/exports/make-zip.ts';
import type { App } from './app.ts';
import { barriers } from './barriers.ts';
import { settled } from './conversation.ts';
import { expect, test } from './fixtures.ts';

test.use(settled);

const openData = async ({ page }: App) => {
  await page.goto(`${page.url().split('#')[0] ?? ''}#/settings/storage`);
  await expect(page.getByRole('region', { name: 'Import' })).toBeVisible();
};

const chooseFile = ({ page }: App, path: string) => page.getByLabel('Files to import').setInputFiles(path);

const zipOf = ({ home }: App, conversations: readonly unknown[]) =>
  makeZip(join(home, '..', 'export.zip'), { 'conversations.json': JSON.stringify(conversations) });

test('a ChatGPT export comes in with its branches, says what was left out, and is taken back whole', async ({
  app,
}) => {
  const { page } = app;
  await openData(app);
  await chooseFile(app, await zipOf(app, [branchedConversation('tea'), { title: 'A folder', mapping: {} }]));

  const block = page.getByRole('region', { name: 'Import' });
  await expect(block).toContainText('1 conversation added · 3 messages');
  await block.getByText('One record was left out').click();
  await expect(block).toContainText('A folder');
  await expect(block).toContainText('It holds no messages.');
  expect(await barriers(page)).toEqual([]);

  await page.goto(`${page.url().split('#')[0] ?? ''}#/`);
  await page.getByRole('link', { name: /Conversation tea/ }).click();
  await expect(page.getByRole('article').last()).toContainText('Second try.');
  await expect(page.getByRole('article').last()).toContainText('gpt-4o');
  await page.getByRole('article').last().hover();
  await page
    .getByRole('button', { name: /Previous version|Previous answer/ })
    .first()
    .click();
  await expect(page.getByRole('article').last()).toContainText('First try.');

  await openData(app);
  await page.getByRole('button', { name: 'Undo the import of export.zip' }).click();
  await expect(block).toContainText('You undid it. Nothing of it is left.');
});

/** About 20 kB that no zip can make small. */
const variedWords = (seed: number) =>
  Array.from({ length: 2_500 }, (_, place) => ((seed * 7_919 + place * 104_729) % 1_000_003).toString(36)).join(' ');

test('an import can be cancelled, and nothing of it stays', async ({ app }) => {
  const { page } = app;
  await openData(app);
  const many = Array.from({ length: 4_000 }, (_, number) =>
    chatgptConversation(`number-${number}`, {
      question: { parent: null, message: said('user', `Question ${number}`) },
      answer: { parent: 'question', message: said('assistant', variedWords(number)) },
    }),
  );
  await chooseFile(app, await zipOf(app, many));

  const block = page.getByRole('region', { name: 'Import' });
  await expect(block.getByRole('progressbar')).toBeVisible();
  await block.getByText(/so far/).waitFor();

  // It runs on where the page is left, and can be ended from anywhere.
  await page.goto(`${page.url().split('#')[0] ?? ''}#/`);
  const strip = page.getByRole('group', { name: 'Import under way' });
  await expect(strip).toContainText('Importing export.zip');
  await expect(strip.getByRole('progressbar')).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await strip.getByRole('button', { name: 'Cancel' }).click();

  await openData(app);
  await expect(block).toContainText('You cancelled it. Nothing of it is left.', { timeout: 30_000 });
  await page.goto(`${page.url().split('#')[0] ?? ''}#/`);
  await expect(page.getByRole('link', { name: /number-/ })).toHaveCount(0);
});

test('a file that is no export is refused with its cause and the next step', async ({ app }) => {
  const { page } = app;
  await openData(app);
  const picture = { name: 'holiday.zip', mimeType: 'application/zip', buffer: Buffer.from('not a zip at all') };
  await page.getByLabel('Files to import').setInputFiles(picture);

  await expect(page.getByRole('region', { name: 'Import' })).toContainText(
    'holiday.zip is neither a zip archive nor JSON. Choose the file that ChatGPT, Claude or Switchboard exported.',
  );
  await expect(page.getByText('Failed', { exact: true })).toBeVisible();
  expect(await barriers(page)).toEqual([]);

  await page.getByRole('button', { name: 'Dismiss holiday.zip' }).click();
  await expect(page.getByText('Failed', { exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByText('Failed', { exact: true })).toBeVisible();
});

/** An archive of another Switchboard in which OpenAI stands at another address. */
function archiveWithAddress({ home }: App, baseUrl: string): Promise<string> {
  const line = `${JSON.stringify({ provider_id: 'openai', override_json: JSON.stringify({ baseUrl }) })}\n`;
  const manifest = {
    format: 'switchboard-archive',
    formatVersion: 1,
    databaseVersion: 3,
    createdAt: 1_000,
    tables: { provider_overrides: { rows: 1, sha256: createHash('sha256').update(line).digest('hex') } },
    files: 0,
  };
  return makeZip(join(home, '..', 'archive.zip'), {
    'tables/provider_overrides.jsonl': line,
    'manifest.json': JSON.stringify(manifest),
  });
}

test('an address in an archive is offered, and taken over only where the person says so', async ({ app }) => {
  const { page } = app;
  await openData(app);
  await chooseFile(app, await archiveWithAddress(app, 'https://elsewhere.example/v1'));

  const block = page.getByRole('region', { name: 'Import' });
  await expect(block).toContainText('settings of 1 provider left out');
  await block.getByText('Settings of one provider in the archive').click();
  await expect(block).toContainText('OpenAI would send its requests and keys to https://elsewhere.example/v1');
  expect(await barriers(page)).toEqual([]);

  await block.getByRole('button', { name: 'Take over the settings of OpenAI' }).click();

  await expect(block.getByText('Taken over')).toBeVisible();
  await expect(block).not.toContainText('left out');
});
