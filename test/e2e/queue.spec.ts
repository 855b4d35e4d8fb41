import type { Page } from '@playwright/test';
import type { App } from './app.ts';
import { barriers } from './barriers.ts';
import { answered, answerRequests, answers, ask, composer, createGate, said, settled } from './conversation.ts';
import { expect, test } from './fixtures.ts';

test.use(settled);

test('messages that are written during an answer wait above the composer and are sent in their order', async ({
  app,
}) => {
  const gate = await startHeldAnswer(app);
  await ask(app.page, 'Second');
  await ask(app.page, 'Third');
  await expect(composer(app.page)).toHaveValue('');
  await expect(rows(app.page)).toContainText(['Second', 'Third']);
  await expect(queue(app.page)).toContainText('2 messages wait until this answer ends');
  expect(await barriers(app.page)).toEqual([]);

  gate.open();
  await expect(queue(app.page)).toHaveCount(0);
  await expect(said(app.page)).toContainText(['First', 'Second', 'Third']);
  await expect(answers(app.page)).toHaveCount(3);
});

test('a waiting message is edited, moved with Alt and the arrow keys, removed, and brought back', async ({ app }) => {
  await startHeldAnswer(app);
  for (const text of ['a', 'b', 'c']) await ask(app.page, text);
  await expect(rows(app.page)).toHaveCount(3);

  await queue(app.page).getByRole('button', { name: /^b, / }).focus();
  await app.page.keyboard.press('Alt+ArrowUp');
  await expect(rows(app.page)).toContainText(['b', 'a', 'c']);
  await expect(queue(app.page).getByRole('button', { name: /^b, 1st of 3/ })).toBeFocused();
  await expect(queue(app.page)).toContainText('Moved to 1st of 3');

  await app.page.keyboard.press('Enter');
  await app.page.getByRole('textbox', { name: 'Queued message' }).fill('b, but better');
  await app.page.keyboard.press('Enter');
  await expect(rows(app.page)).toContainText(['b, but better', 'a', 'c']);

  await app.page.keyboard.press('Enter');
  await app.page.getByRole('textbox', { name: 'Queued message' }).fill('never kept');
  await app.page.keyboard.press('Escape');
  await expect(queue(app.page).getByRole('button', { name: /^b, but better, / })).toBeFocused();
  await expect(queue(app.page)).not.toContainText('The answer before was stopped');

  await queue(app.page).getByRole('button', { name: /^a, / }).focus();
  await app.page.keyboard.press('Delete');
  await expect(rows(app.page)).toContainText(['b, but better', 'c']);
  await app.page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows(app.page)).toContainText(['b, but better', 'a', 'c']);
});

test('files of a waiting message wait with it and are sent with it', async ({ app }) => {
  const { page, provider } = app;
  const gate = await startHeldAnswer(app);
  await page
    .locator('[data-region="composer"] input[type="file"]')
    .setInputFiles([textFile('quay.md', 'Low water at six')]);
  await expect(page.getByRole('button', { name: /^Open quay\.md/ })).toBeVisible();
  await ask(page, 'Second');
  await expect(rows(page)).toContainText(['Second']);
  await expect(page.getByRole('button', { name: /^Open quay\.md/ })).toHaveCount(0);
  await expect(rows(page)).toContainText(['quay.md']);
  expect(await barriers(page)).toEqual([]);

  gate.open();
  await answered(page, 2);
  await expect(
    said(page)
      .last()
      .getByRole('button', { name: /^Open quay\.md/ }),
  ).toBeVisible();
  const sent = JSON.stringify(answerRequests(provider).at(-1)?.body);
  expect([sent.includes('Low water at six'), sent.includes('Second')]).toEqual([true, true]);
});

test('a waiting message is dragged to another place', async ({ app }) => {
  await startHeldAnswer(app);
  for (const text of ['a', 'b', 'c']) await ask(app.page, text);
  await expect(rows(app.page)).toHaveCount(3);
  const grip = await rows(app.page).nth(2).locator('.queue-grip').boundingBox();
  const target = await rows(app.page).nth(0).boundingBox();
  if (!grip || !target) throw new Error('The queue is not on screen.');

  await app.page.mouse.move(grip.x + 8, grip.y + 8);
  await app.page.mouse.down();
  await app.page.mouse.move(grip.x + 8, target.y + 20, { steps: 8 });
  await app.page.mouse.move(grip.x + 8, target.y + 8, { steps: 4 });
  await app.page.mouse.up();

  await expect(rows(app.page)).toContainText(['c', 'a', 'b']);
});

test('after an answer that was stopped the queue holds, says so, and goes on with Send next', async ({ app }) => {
  await startHeldAnswer(app);
  await ask(app.page, 'Second');
  await expect(rows(app.page)).toHaveCount(1);
  await app.page.getByRole('button', { name: /^Stop/ }).click();
  await expect(queue(app.page)).toContainText('The answer before was stopped, so nothing is sent by itself.');
  await expect(said(app.page)).toHaveCount(1);
  expect(await barriers(app.page)).toEqual([]);

  app.provider.script(() => undefined);
  await queue(app.page).getByRole('button', { name: 'Send next' }).click();
  await expect(said(app.page)).toContainText(['First', 'Second']);
  await expect(queue(app.page)).toHaveCount(0);
});

test('a queue is there after a reload and after a restart, and never sends by itself then', async ({ app }) => {
  await startHeldAnswer(app);
  await ask(app.page, 'Second');
  await expect(rows(app.page)).toContainText(['Second']);
  await app.page.reload();
  await expect(rows(app.page)).toContainText(['Second']);

  app.provider.script(() => undefined);
  await app.restart();
  await expect(rows(app.page)).toContainText(['Second']);
  await expect(queue(app.page).getByRole('button', { name: 'Send next' })).toBeVisible();
  await expect(said(app.page)).toHaveCount(1);
});

async function startHeldAnswer(app: App) {
  const gate = createGate();
  app.provider.script([{ type: 'text', text: 'An answer' }, gate.step]);
  await ask(app.page, 'First');
  await expect(answers(app.page)).toContainText('An answer');
  return gate;
}

function queue(page: Page) {
  return page.getByRole('region', { name: 'Queue' });
}

function rows(page: Page) {
  return queue(page).getByRole('listitem');
}

function textFile(name: string, text: string) {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
}
