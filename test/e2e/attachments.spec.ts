import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { makePdf } from '../support/make-pdf.ts';
import { makePng } from '../support/make-png.ts';
import type { App } from './app.ts';
import { barriers } from './barriers.ts';
import { answered, answers, ask, composer, said, settled } from './conversation.ts';
import { expect, test } from './fixtures.ts';
import { chip, choose, drag, dropLargeFile, files, paste, pasteText, textFile } from './offer-files.ts';

const onlyAnthropic = {
  environment: { ANTHROPIC_API_KEY: 'test-key-000000000000' },
  settings: { hasSeenWelcome: true },
} as const;

test.describe('with a model that sees but reads no PDF', () => {
  test.use(settled);

  test('a chosen file is sent with its name and its words, and can be read again', async ({ app }) => {
    const { page } = app;
    const choosing = page.waitForEvent('filechooser');
    // The page is asked something in between: by its answer it also knows who takes the chooser.
    await expect(composer(page)).toBeFocused();
    await page.keyboard.press('Control+u');
    await (await choosing).setFiles(textFile('harbour.md', 'The quay at night'));
    await expect(chip(page, 'harbour.md')).toBeVisible();
    expect(await barriers(page)).toEqual([]);

    await ask(page, 'What is it about?');
    await expect(answers(page)).toHaveCount(1);
    await expect
      .poll(() => lastQuestion(app))
      .toBe('<file name="harbour.md">\nThe quay at night\n</file>\n\nWhat is it about?');
    await expect(files(page)).toHaveCount(0);

    await said(page).getByRole('button', { name: 'Open harbour.md 17 B' }).click();
    await expect(page.getByRole('dialog')).toContainText('The quay at night');
    expect(await barriers(page)).toEqual([]);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save file' }).click();
    expect((await saving).suggestedFilename()).toBe('harbour.md');
  });

  test('a pasted image is sent smaller than it is, and shown under the message', async ({ app }) => {
    const { page } = app;
    await paste(page, [{ name: 'harbour.png', type: 'image/png', base64: makePng(3_000, 1_500).toString('base64') }]);
    await expect(chip(page, 'harbour.png')).toBeVisible();
    await page.getByRole('button', { name: 'Open harbour.png' }).click();
    await expect(page.getByRole('dialog')).toContainText('3000 × 1500 px');
    await expect(page.getByRole('img', { name: 'harbour.png' })).toBeVisible();
    await page.keyboard.press('Escape');

    await composer(page).press('Enter');
    await expect(answers(page)).toHaveCount(1);
    await expect.poll(() => imagesOf(lastContent(app)).map(sizeOfPng)).toEqual([{ width: 2_048, height: 1_024 }]);
    await expect(said(page).getByRole('button', { name: /^Open harbour\.png/ })).toBeVisible();
    expect(await barriers(page)).toEqual([]);
  });

  test('a message sent at once waits for the image that is still coming', async ({ app }) => {
    const { page } = app;
    await paste(page, [{ name: 'harbour.png', type: 'image/png', base64: makePng(3_000, 1_500).toString('base64') }]);
    await page.keyboard.type('What is it?');
    await page.keyboard.press('Enter');
    await expect.poll(() => imagesOf(lastContent(app)).map(sizeOfPng)).toEqual([{ width: 2_048, height: 1_024 }]);
    await expect(said(page)).toContainText('What is it?');
    await expect(composer(page)).toHaveValue('');
    await expect(files(page)).toHaveCount(0);
  });

  test('a message whose file is called off while it is waited for stays in the composer', async ({ app }) => {
    const { page } = app;
    await dropLargeFile(page);
    await expect(page.getByRole('progressbar', { name: 'Attaching large.bin' })).toBeVisible();
    await ask(page, 'What is it?');
    await expect(page.getByText('Sends as soon as the files are attached.')).toBeVisible();
    await page.getByRole('button', { name: 'Cancel large.bin' }).click();
    await expect(files(page)).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^Send/ })).toBeEnabled();
    await expect(composer(page)).toHaveValue('What is it?');
    await expect(said(page)).toHaveCount(0);
  });

  test('a dropped PDF is sent as text, and the composer says so before', async ({ app }) => {
    const { page } = app;
    const pdf = makePdf(['The quay at night', 'Low tide at dawn']).toString('base64');
    await drag(page, 'dragover', []);
    await expect(page.getByText('Drop files to attach them to your message')).toBeVisible();
    await drag(page, 'drop', [{ name: 'tides.pdf', type: 'application/pdf', base64: pdf }]);
    await expect(chip(page, 'tides.pdf')).toBeVisible();
    await expect(page.getByText('Mistral Large 3 cannot read PDF: the text of tides.pdf is sent.')).toBeVisible();
    expect(await barriers(page)).toEqual([]);

    await ask(page, 'When is low tide?');
    await expect(answers(page)).toHaveCount(1);
    await expect
      .poll(() => lastQuestion(app))
      .toBe('<file name="tides.pdf">\nThe quay at night\n\nLow tide at dawn\n</file>\n\nWhen is low tide?');
  });

  test('what no model could read is refused with the reason, and nothing else is lost', async ({ app }) => {
    const { page } = app;
    await composer(page).fill('My words');
    await choose(page, [
      { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from([0x4d, 0x5a, 0, 1, 2, 3]) },
      { name: 'broken.png', mimeType: 'image/png', buffer: makePng(8, 8).subarray(0, 30) },
      { name: 'plan.docx', mimeType: 'application/zip', buffer: Buffer.from('PK\u0003\u0004 and so on', 'latin1') },
      { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
    ]);
    const refused = files(page).getByRole('alert');
    await expect(refused).toContainText([
      '"notes.txt" is named like a text file but holds binary data that no model can read.',
      '"broken.png" is damaged, or no image that can be read here. Save it as JPEG or PNG.',
      '"plan.docx" is an Office file, which no model reads. Save it as PDF or text and attach that.',
      '"empty.txt" is empty.',
    ]);
    expect(await barriers(page)).toEqual([]);
    await expect(composer(page)).toHaveValue('My words');
    await page.getByRole('button', { name: 'Remove notes.txt' }).click();
    await expect(refused).toHaveCount(3);
  });

  test('attached files stay with the draft over a reload and a restart, and come back after they were removed', async ({
    app,
  }) => {
    await choose(app.page, [textFile('a.txt', 'first'), textFile('b.txt', 'second')]);
    await expect(chip(app.page, 'b.txt')).toBeVisible();
    await app.page.reload();
    await expect(chip(app.page, 'a.txt')).toBeVisible();
    await app.page.getByRole('button', { name: 'Remove a.txt' }).click();
    await expect(chip(app.page, 'a.txt')).toHaveCount(0);
    await app.page.getByRole('button', { name: 'Undo' }).click();
    await expect(files(app.page).getByRole('listitem')).toContainText(['a.txt', 'b.txt']);
    await app.restart();
    await expect(files(app.page).getByRole('listitem')).toContainText(['a.txt', 'b.txt']);
  });

  test('a long paste becomes a file, and can still be text', async ({ app }) => {
    const { page } = app;
    const text = 'A line of the long text. '.repeat(300);
    await pasteText(page, text);
    await expect(chip(page, 'Pasted text.txt')).toBeVisible();
    await expect(composer(page)).toHaveValue('');
    await page.getByRole('button', { name: 'Insert as text' }).click();
    await expect(composer(page)).toHaveValue(text);
    await expect(files(page)).toHaveCount(0);
  });

  test('a new version of a message keeps its files', async ({ app }) => {
    const { page } = app;
    await choose(page, [textFile('harbour.txt', 'The quay at night')]);
    await expect(chip(page, 'harbour.txt')).toBeVisible();
    await ask(page, 'What is it about?');
    await answered(page);
    await said(page).hover();
    await said(page).getByRole('button', { name: 'Edit' }).click();
    await page.getByRole('textbox', { name: 'Edit message' }).fill('And when?');
    await page.getByRole('button', { name: 'Save and send' }).click();
    await expect(said(page)).toContainText('And when?');
    await expect.poll(() => lastQuestion(app)).toContain('The quay at night');
    await expect(said(page).getByRole('button', { name: /^Open harbour\.txt/ })).toBeVisible();
  });

  test('a power cut during an upload leaves nothing after the next start', async ({ app }) => {
    const { page, home } = app;
    await dropLargeFile(page);
    await expect(page.getByRole('progressbar', { name: 'Attaching large.bin' })).toBeVisible();
    await expect.poll(() => filesBelow(join(home, 'transfers'))).toBeGreaterThan(0);
    await app.kill();
    expect(filesBelow(join(home, 'transfers'))).toBeGreaterThan(0);
    await app.restart();
    await expect.poll(() => filesBelow(join(home, 'transfers'))).toBe(0);
  });

  test('an upload is called off by its button', async ({ app }) => {
    const { page, home } = app;
    await dropLargeFile(page);
    await page.getByRole('button', { name: 'Cancel large.bin' }).click();
    await expect(files(page)).toHaveCount(0);
    await expect.poll(() => filesBelow(join(home, 'transfers'))).toBe(0);
  });
});

test.describe('with a model that reads PDF', () => {
  test.use(onlyAnthropic);

  test('images and PDF files reach it as they are', async ({ app }) => {
    const { page } = app;
    const pdf = makePdf(['The quay at night']);
    const png = makePng(40, 20);
    await choose(page, [
      { name: 'tides.pdf', mimeType: 'application/pdf', buffer: pdf },
      { name: 'small.png', mimeType: 'image/png', buffer: png },
    ]);
    await expect(chip(page, 'small.png')).toBeVisible();
    await ask(page, 'What do you see?');
    await expect(answers(page)).toHaveCount(1);
    await expect
      .poll(() => lastContent(app))
      .toEqual([
        {
          type: 'document',
          title: 'tides.pdf',
          source: { type: 'base64', media_type: 'application/pdf', data: pdf.toString('base64') },
        },
        { type: 'image', source: { type: 'base64', media_type: 'image/png', data: png.toString('base64') } },
        { type: 'text', text: 'What do you see?' },
      ]);
  });
});

/** The content of the last message that a provider was asked. */
function lastContent({ provider }: App): unknown {
  const asked = provider.requests.findLast(({ route }) => route.kind === 'answer');
  const body = asked?.body;
  const messages = typeof body === 'object' && body !== null ? Reflect.get(body, 'messages') : undefined;
  const last: unknown = Array.isArray(messages) ? messages.at(-1) : undefined;
  return typeof last === 'object' && last !== null ? Reflect.get(last, 'content') : undefined;
}

function lastQuestion(app: App): string {
  const content = lastContent(app);
  return typeof content === 'string' ? content : '';
}

/** The images of a question as OpenAI-shaped endpoints get them; none before there is one. */
function imagesOf(content: unknown = ''): readonly string[] {
  return [...JSON.stringify(content).matchAll(/data:image\/png;base64,([^"]+)/g)].map((found) => found[1] ?? '');
}

function sizeOfPng(base64: string): { readonly width: number; readonly height: number } {
  const png = Buffer.from(base64, 'base64');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

function filesBelow(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
}
