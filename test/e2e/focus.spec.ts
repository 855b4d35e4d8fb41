import type { Locator, Page } from '@playwright/test';
import { usualInspector } from '../../shared/model/inspector.ts';
import { barriers } from './barriers.ts';
import {
  answered,
  ask,
  composer,
  conversationLink,
  says,
  settled,
  sidebar,
  startConversation,
} from './conversation.ts';
import { expect, test } from './fixtures.ts';

test.use({ ...settled, settings: { ...settled.settings, inspectors: { default: usualInspector } } });

test('a dialog of a row keeps the focus, and what is pressed there does nothing to the row behind it', async ({
  app,
}) => {
  const { page } = app;
  await converse(page, 'Tides');
  for (const [action, field] of [
    ['Tags', 'Tags'],
    ['Rename', 'Title'],
  ] as const) {
    await chooseByKeys(page, 'Tides', action);
    const input = page.getByRole('textbox', { name: field, exact: true });
    await expect(input).toBeFocused();
    await expect(page.locator('.menu')).toHaveCount(0);
    await expect(input).toBeFocused();
    await page.keyboard.press('Delete');
    await page.keyboard.press('Escape');
    await expect(conversationLink(page, 'Tides')).toBeFocused();
  }
  await chooseByKeys(page, 'Tides', 'Export');
  await expect(focusInDialog(page)).toHaveCount(1);
  await expect(page.locator('.menu')).toHaveCount(0);
  await page.keyboard.press('Delete');
  await expect(focusInDialog(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(conversationLink(page, 'Tides')).toBeFocused();
});

test('a row that is pinned takes the focus along, and one that goes leaves it to its neighbour', async ({ app }) => {
  const { page } = app;
  for (const title of ['First', 'Second', 'Third']) {
    await converse(page, title);
    await startConversation(page);
  }
  await chooseByKeys(page, 'First', 'Pin');
  await expect(sidebar(page).getByRole('region', { name: 'Pinned' }).getByRole('link')).toBeFocused();
  await chooseByKeys(page, 'Third', 'Archive');
  await expect(conversationLink(page, 'Second')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(conversationLink(page, 'Second')).toHaveCount(0);
  await expect(sidebar(page).locator('.conversation-link:focus')).toHaveCount(1);
});

test('a list that opens in a dialog lies over it', async ({ app }) => {
  const { page, provider } = app;
  provider.script(() => says('Hello.'));
  await ask(page, 'Hi');
  await answered(page);
  await page.keyboard.press('Control+Shift+H');
  const dialog = page.getByRole('dialog', { name: 'Hand off this conversation' });
  await dialog.getByRole('combobox', { name: 'To' }).click();
  await page.getByRole('combobox', { name: 'Search the list' }).fill('small mistral');
  expect(await barriers(page)).toEqual([]);
  await page
    .getByRole('option', { name: /^Mistral Small/ })
    .first()
    .click();
  await expect(page.getByRole('option')).toHaveCount(0);
  await expect(dialog.getByRole('combobox', { name: 'To' })).toContainText('Mistral Small');
});

test('a note that is deleted in the list of all notes comes back by key, and by the toast', async ({ app }) => {
  const { page, provider } = app;
  provider.script(() => says('Hello.'));
  await ask(page, 'Hi');
  await answered(page);
  await page.getByRole('button', { name: 'All notes' }).click();
  const dialog = page.getByRole('dialog', { name: 'Notes of this workspace' });
  await dialog.getByRole('button', { name: 'New preference' }).click();
  await dialog.getByRole('textbox', { name: 'Preference note' }).fill('Short answers.');
  await page.keyboard.press('Control+Enter');
  const notes = dialog.getByRole('group', { name: /note, / });
  await expect(notes).toHaveCount(1);

  await dialog.getByRole('button', { name: 'Delete note' }).press('Enter');
  await expect(notes).toHaveCount(0);
  await expect(focusInDialog(page)).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(notes).toHaveCount(1);

  await dialog.getByRole('button', { name: 'Delete note' }).press('Enter');
  await expect(page.getByRole('status').getByRole('button', { name: /^Undo/ })).toBeVisible();
  await page.keyboard.press('F6');
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(notes).toHaveCount(1);
  await expect(focusInDialog(page)).toHaveCount(1);
  expect(await barriers(page)).toEqual([]);
});

test('an answer with headings of its own leaves no level out', async ({ app }) => {
  const { page, provider } = app;
  provider.script(() => says('### Where to begin\n\nWords.\n\n# Heading\n\n#### Deep\n\nMore words.'));
  await ask(page, 'Hi');
  await answered(page);
  await expect(page.getByRole('heading', { name: 'Heading', exact: true })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
});

test('End goes to the latest words from the composer', async ({ app }) => {
  const { page, provider } = app;
  provider.script(() => says(Array.from({ length: 80 }, (_, line) => `Line ${line}`).join('\n\n')));
  await ask(page, 'Hi');
  await answered(page);
  const messages = page.getByRole('region', { name: 'Messages' });
  await messages.focus();
  await page.keyboard.press('Home');
  // The browser glides there; a key that comes before it has arrived is undone by the rest of the way.
  await expect(messages).toHaveJSProperty('scrollTop', 0);
  await expect(page.getByRole('button', { name: /^Jump to latest/ })).toBeVisible();
  await composer(page).focus();
  await page.keyboard.press('End');
  await expect(page.getByRole('button', { name: /^Jump to latest/ })).toHaveCount(0);
  await expect(page.getByText('Line 79')).toBeInViewport();
});

function focusInDialog(page: Page): Locator {
  return page.locator('.dialog:focus, .dialog :focus');
}

async function converse(page: Page, text: string): Promise<void> {
  await ask(page, text);
  await answered(page);
  await expect(conversationLink(page, text)).toBeVisible();
}

async function chooseByKeys(page: Page, title: string, action: string): Promise<void> {
  await conversationLink(page, title).focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: new RegExp(`^${action}`) }).press('Enter');
}
