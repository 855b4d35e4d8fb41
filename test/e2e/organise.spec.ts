import type { Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import {
  answers,
  ask,
  composer,
  conversationLink,
  createGate,
  says,
  settled,
  sidebar,
  startConversation,
} from './conversation.ts';
import { expect, test } from './fixtures.ts';

test.use(settled);

test('a pinned conversation stands in a section of its own, also after a restart', async ({ app }) => {
  await converse(app.page, 'First');
  await startConversation(app.page);
  await converse(app.page, 'Second');
  await choose(app.page, 'First', 'Pin');

  await expect(pinned(app.page).getByRole('link')).toHaveText(['First']);
  await app.restart();
  await expect(pinned(app.page).getByRole('link')).toHaveText(['First']);

  await choose(app.page, 'First', 'Unpin');
  await expect(pinned(app.page)).toHaveCount(0);
  await app.page.getByRole('button', { name: 'Undo' }).click();
  await expect(pinned(app.page).getByRole('link')).toHaveText(['First']);
});

test('everything in the menu of a row works by keys alone, and focus comes back to the row', async ({ app }) => {
  await converse(app.page, 'Tides');
  await conversationLink(app.page, 'Tides').focus();
  await app.page.keyboard.press('Shift+F10');
  await expect(app.page.getByRole('menuitem', { name: 'Pin' })).toBeVisible();
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('Enter');
  await expect(pinned(app.page).getByRole('link')).toHaveText(['Tides']);

  await conversationLink(app.page, 'Tides').focus();
  await app.page.keyboard.press('ContextMenu');
  await expect(app.page.getByRole('menuitem', { name: 'Unpin' })).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(conversationLink(app.page, 'Tides')).toBeFocused();
});

test('a right click opens the menu of the row', async ({ app }) => {
  await converse(app.page, 'Tides');
  await conversationLink(app.page, 'Tides').click({ button: 'right' });
  await expect(app.page.getByRole('menuitem', { name: 'Archive' })).toBeVisible();
  expect(await barriers(app.page)).toEqual([]);
});

test('the menu of the title offers what the row offers, also where the sidebar is a rail', async ({ app }) => {
  const { page } = app;
  const more = page.getByRole('button', { name: 'More', exact: true });
  await converse(page, 'Tides');
  await more.click();
  await expect(page.getByRole('menuitem')).toContainText([
    'Branches',
    'Rename',
    'Pin',
    'Tags',
    'Move to workspace',
    'Export',
    'Archive',
    'Delete',
  ]);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('menuitem', { name: 'Pin' }).click();
  await expect(pinned(page).getByRole('link')).toHaveText(['Tides']);

  await page.setViewportSize({ width: 900, height: 700 });
  await more.click();
  await page.getByRole('menuitem', { name: 'Tags' }).click();
  await expect(page.getByRole('dialog')).toContainText('Tides');
  await page.keyboard.press('Escape');
  await expect(more).toBeFocused();
  await more.click();
  await page.getByRole('menuitem', { name: 'Archive' }).click();
  await expect(page.getByText('Archived Tides')).toBeVisible();
});

test('the list shows only the conversations of a tag, and says so', async ({ app }) => {
  await converse(app.page, 'Harbour plan');
  await startConversation(app.page);
  await converse(app.page, 'Bread');
  await tag(app.page, 'Harbour plan', 'work, sea');
  await tag(app.page, 'Bread', 'home');

  await sidebar(app.page).getByRole('button', { name: 'Filter by tag' }).click();
  await app.page.getByRole('menuitem', { name: 'sea' }).click();
  await expect(sidebar(app.page).locator('.conversation-link')).toHaveText(['Harbour plan']);
  await expect(sidebar(app.page).getByText('Tagged sea')).toBeVisible();
  expect(await barriers(app.page)).toEqual([]);

  await sidebar(app.page).getByRole('button', { name: 'Show all' }).click();
  await expect(sidebar(app.page).locator('.conversation-link')).toHaveCount(2);
});

test('an archived conversation leaves the list, is found in the archive, and comes back when it is gone on with', async ({
  app,
}) => {
  await converse(app.page, 'Old friend');
  await choose(app.page, 'Old friend', 'Archive');
  await expect(conversationLink(app.page, 'Old friend')).toHaveCount(0);

  await sidebar(app.page).getByRole('link', { name: 'Archived' }).click();
  await expect(shelf(app.page, 'Archived').getByRole('listitem')).toContainText(['Old friend']);
  expect(await barriers(app.page)).toEqual([]);
  await shelf(app.page, 'Archived').getByRole('link', { name: 'Old friend' }).click();
  await expect(answers(app.page)).toHaveCount(1);
  await ask(app.page, 'Are you there?');

  await expect(conversationLink(app.page, 'Old friend')).toBeVisible();
});

test('what was deleted is restored from Recently deleted, and what is deleted there is gone', async ({ app }) => {
  await converse(app.page, 'Precious');
  await startConversation(app.page);
  await converse(app.page, 'Unwanted');
  for (const title of ['Precious', 'Unwanted']) await choose(app.page, title, 'Delete');
  await app.restart();

  await sidebar(app.page).getByRole('link', { name: 'Recently deleted' }).click();
  const list = shelf(app.page, 'Recently deleted');
  await expect(list.getByRole('listitem')).toContainText(['Unwanted', 'Precious']);
  expect(await barriers(app.page)).toEqual([]);
  await list.getByRole('button', { name: 'Restore Precious' }).click();
  await expect(conversationLink(app.page, 'Precious')).toBeVisible();

  await list.getByRole('button', { name: 'Delete now: Unwanted' }).click();
  await app.page.getByRole('button', { name: 'Undo' }).click();
  await expect(list.getByRole('listitem')).toContainText(['Unwanted']);
  await list.getByRole('button', { name: 'Delete now: Unwanted' }).click();
  // The next toast takes the place of the one with Undo: now it is gone.
  await choose(app.page, 'Precious', 'Pin');
  await expect(app.page.getByText('Pinned Precious')).toBeVisible();
  await app.restart();
  await sidebar(app.page).getByRole('link', { name: 'Recently deleted' }).click();
  await expect(app.page.getByText('Nothing was deleted in the last 30 days')).toBeVisible();
});

test('workspaces keep their conversations apart, over a restart', async ({ app }) => {
  await converse(app.page, 'At home');
  await makeWorkspace(app.page, 'Harbour');
  await expect(sidebar(app.page).locator('.conversation-link')).toHaveCount(0);
  await converse(app.page, 'At sea');
  await app.restart();

  await expect(switcher(app.page)).toHaveText('Harbour');
  await expect(conversationLink(app.page, 'At sea')).toBeVisible();
  await expect(conversationLink(app.page, 'At home')).toHaveCount(0);
  await switcher(app.page).click();
  expect(await barriers(app.page)).toEqual([]);
  await app.page.getByRole('menuitem', { name: 'My workspace' }).click();

  await expect(conversationLink(app.page, 'At home')).toBeVisible();
  await expect(answers(app.page)).toHaveCount(1);
  await expect(app.page).toHaveTitle('At home - Switchboard');
});

test('a conversation is moved to another workspace and back with Undo', async ({ app }) => {
  await makeWorkspace(app.page, 'Harbour');
  await switcher(app.page).click();
  await app.page.getByRole('menuitem', { name: 'My workspace' }).click();
  await converse(app.page, 'Moving');
  await choose(app.page, 'Moving', 'Move to workspace');
  expect(await barriers(app.page)).toEqual([]);
  await app.page.getByRole('dialog').getByRole('button', { name: 'Move', exact: true }).click();

  await expect(switcher(app.page)).toHaveText('Harbour');
  await expect(conversationLink(app.page, 'Moving')).toBeVisible();
  await app.page.getByRole('button', { name: 'Undo' }).click();
  await expect(switcher(app.page)).toHaveText('My workspace');
});

test('a deleted workspace comes back with its conversations', async ({ app }) => {
  await makeWorkspace(app.page, 'Harbour');
  await converse(app.page, 'At sea');
  await switcher(app.page).click();
  await app.page.getByRole('menuitem', { name: 'Delete workspace' }).click();
  await expect(switcher(app.page)).toHaveText('My workspace');
  await expect(app.page.getByText('Deleted Harbour and its conversations')).toBeVisible();
  await app.restart();

  await sidebar(app.page).getByRole('link', { name: 'Recently deleted' }).click();
  await expect(shelf(app.page, 'Recently deleted')).toContainText('At sea');
  await app.page.getByRole('button', { name: 'Restore the workspace Harbour' }).click();
  await expect(switcher(app.page)).toHaveText('Harbour');
  await expect(conversationLink(app.page, 'At sea')).toBeVisible();
});

test.describe('where a model names conversations', () => {
  test.use({ settings: { hasSeenWelcome: true, isTitledByModel: true } });

  test('the first words stand there until it has, and Settings turns it off', async ({ app }) => {
    const gate = createGate();
    const isAboutTitle = (body: unknown) => JSON.stringify(body).includes('Name this conversation');
    app.provider.script(({ body }) => (isAboutTitle(body) ? [gate.step, ...says('Moon and sea')] : says('The moon.')));
    await ask(app.page, 'How do tides work?');
    await expect(conversationLink(app.page, 'How do tides work?')).toBeVisible();
    gate.open();
    await expect(conversationLink(app.page, 'Moon and sea')).toBeVisible();

    await app.page.keyboard.press('Control+,');
    await app.page.getByRole('link', { name: 'Appearance' }).click();
    expect(await barriers(app.page)).toEqual([]);
    await app.page.getByRole('switch', { name: 'Title conversations by an economy model' }).click();
    await app.page.getByRole('link', { name: 'Back to chat' }).click();
    await startConversation(app.page);
    await converse(app.page, 'Why is the sea salty?');
    await expect(conversationLink(app.page, 'Moon and sea')).toHaveCount(1);
  });
});

test.describe('in a browser', () => {
  test.skip(process.env.APP_HOST === 'electron', 'A desktop window has no second tab.');

  test('what one window organises, the other one shows', async ({ app }) => {
    await converse(app.page, 'Shared');
    const other = await app.page.context().newPage();
    await other.goto(app.page.url());
    await expect(conversationLink(other, 'Shared')).toBeVisible();

    await choose(app.page, 'Shared', 'Pin');
    await expect(pinned(other).getByRole('link')).toHaveText(['Shared']);
    await sidebar(other).getByRole('link', { name: 'Archived' }).click();
    await choose(app.page, 'Shared', 'Archive');
    await expect(shelf(other, 'Archived')).toContainText('Shared');
    await makeWorkspace(app.page, 'Harbour');
    await switcher(other).click();
    await expect(other.getByRole('menuitem', { name: 'Harbour' })).toBeVisible();
  });
});

async function converse(page: Page, text: string): Promise<void> {
  await ask(page, text);
  await expect(answers(page)).toHaveAttribute('aria-busy', 'false');
  await expect(conversationLink(page, text)).toBeVisible();
  await expect(composer(page)).toBeVisible();
}

async function choose(page: Page, title: string, action: string): Promise<void> {
  await conversationLink(page, title).hover();
  await sidebar(page)
    .getByRole('button', { name: `Actions for ${title}` })
    .click();
  await page.getByRole('menuitem', { name: new RegExp(`^${action}`) }).click();
}

async function tag(page: Page, title: string, tags: string): Promise<void> {
  await choose(page, title, 'Tags');
  await page.getByRole('textbox', { name: 'Tags' }).fill(tags);
  await page.getByRole('button', { name: 'Save tags' }).click();
}

async function makeWorkspace(page: Page, title: string): Promise<void> {
  await switcher(page).click();
  await page.getByRole('menuitem', { name: 'New workspace' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(title);
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(switcher(page)).toHaveText(title);
}

function switcher(page: Page) {
  return page.getByRole('button', { name: /^Workspace: / });
}

function pinned(page: Page) {
  return sidebar(page).getByRole('region', { name: 'Pinned' });
}

function shelf(page: Page, name: string) {
  return page.getByRole('region', { name, exact: true });
}
