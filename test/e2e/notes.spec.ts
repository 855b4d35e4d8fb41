import type { Locator, Page } from '@playwright/test';
import { usualInspector } from '../../shared/model/inspector.ts';
import { barriers } from './barriers.ts';
import { answered, answers, ask, composer, says, sentWith, settled } from './conversation.ts';
import { expect, test } from './fixtures.ts';

test.use({ ...settled, settings: { ...settled.settings, inspectors: { default: usualInspector } } });

function inspector(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Inspector' });
}

function notes(page: Page): Locator {
  return inspector(page).getByRole('group', { name: /note, / });
}

async function writeNote(page: Page, type: 'Context' | 'Preference', text: string): Promise<void> {
  await inspector(page).getByRole('button', { name: 'New note' }).click();
  await inspector(page).getByRole('combobox', { name: 'Type' }).click();
  await page.getByRole('option', { name: type }).click();
  await page.getByRole('textbox', { name: `${type} note` }).fill(text);
  await page.keyboard.press('Control+Enter');
}

test('a note is written, pinned, edited, deleted and brought back', async ({ app }) => {
  const { page, provider } = app;
  provider.script(() => says('Hello.'));
  await ask(page, 'Hi');
  await expect(answers(page)).toHaveCount(1);
  await writeNote(page, 'Context', 'The export runs at two in the night.');
  await expect(notes(page)).toContainText('expires in 7 days');
  await notes(page).getByRole('button', { name: 'Pin, so that it stays' }).click();
  await expect(notes(page)).toContainText('pinned');
  expect(await barriers(page)).toEqual([]);

  await notes(page).getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('textbox', { name: 'Context note' }).fill('The export runs at three.');
  await page.getByRole('button', { name: /^Save/ }).click();
  await expect(notes(page)).toContainText('at three');

  await notes(page).getByRole('button', { name: 'Delete note' }).click();
  await expect(notes(page)).toHaveCount(0);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(notes(page)).toContainText('at three');

  await app.restart();
  await expect(notes(app.page)).toContainText('at three');
});

test('a deleted note is found in Recently deleted, and restored there', async ({ app }) => {
  const { page, provider } = app;
  provider.script(() => says('Hello.'));
  await ask(page, 'Hi');
  await answered(page);
  await writeNote(page, 'Context', 'The export runs at night.');
  await notes(page).getByRole('button', { name: 'Delete note' }).click();
  await page.getByRole('link', { name: 'Recently deleted' }).click();
  const listed = page.getByRole('list', { name: 'Notes' }).getByRole('listitem');
  await expect(listed).toContainText('The export runs at night.');
  expect(await barriers(page)).toEqual([]);

  await page.getByRole('button', { name: 'Restore the note The export runs at night.' }).click();
  await expect(listed).toHaveCount(0);
  await page.getByRole('link', { name: 'Hi', exact: true }).click();
  await expect(notes(page)).toContainText('The export runs at night.');
});

test('context and preferences go along with the next message, and the trace says so', async ({ app }) => {
  const { page, provider } = app;
  provider.script(() => says('Hello.'));
  await ask(page, 'Hi');
  await answered(page);
  await writeNote(page, 'Context', 'The export runs at night.');
  await writeNote(page, 'Preference', 'Answer in one sentence.');
  await expect(inspector(page)).toContainText('1 preference note is added to every message');
  await ask(page, 'When does it run?');
  await expect(answers(page)).toHaveCount(2);
  const asked = await sentWith(provider, 'When does it run?');
  expect(asked).toContain('Answer in one sentence.');
  expect(asked).toContain('The export runs at night.');
  await expect(inspector(page)).toContainText('Added 1 preference note and 1 context note');
});

test('a new conversation starts from a note, whose models know it', async ({ app }) => {
  const { page, provider } = app;
  provider.script(() => says('Hello.'));
  await ask(page, 'Hi');
  await answered(page);
  await writeNote(page, 'Context', 'The export runs at night.');
  await notes(page).getByRole('button', { name: 'Start from note' }).click();
  await expect(answers(page)).toHaveCount(0);
  await expect(notes(page)).toContainText('The export runs at night.');
  await expect(composer(page)).toBeFocused();
  await ask(page, 'When?');
  await expect(answers(page)).toHaveCount(1);
  const asked = await sentWith(provider, 'When?');
  expect(asked).toContain('The export runs at night.');
});

test('all notes of the workspace are searched and filtered', async ({ app }) => {
  const { page, provider } = app;
  provider.script(() => says('Hello.'));
  await ask(page, 'Hi');
  await expect(answers(page)).toHaveCount(1);
  await writeNote(page, 'Context', 'The export runs at night.');
  await inspector(page).getByRole('button', { name: 'All notes' }).click();
  const dialog = page.getByRole('dialog', { name: 'Notes of this workspace' });
  await dialog.getByRole('button', { name: 'New preference' }).click();
  await dialog.getByRole('textbox', { name: 'Preference note' }).fill('Short answers.');
  await page.keyboard.press('Control+Enter');
  const listed = dialog.getByRole('group', { name: /note, / });
  await expect(listed).toHaveCount(2);
  await dialog.getByRole('textbox', { name: 'Search notes' }).fill('NIGHT');
  await expect(listed).toHaveCount(1);
  await expect(listed).toContainText('The export runs at night.');
  await dialog.getByRole('textbox', { name: 'Search notes' }).fill('');
  await dialog.getByText('Preference', { exact: true }).first().click();
  await expect(listed).toHaveCount(1);
  await expect(listed).toContainText('Short answers.');
  expect(await barriers(page)).toEqual([]);
});

test('the key for the handoff note opens a new one in its five parts, and keeps what was typed', async ({ app }) => {
  const { page, provider } = app;
  provider.script(() => says('Hello.'));
  await ask(page, 'Hi');
  await answered(page);
  await page.keyboard.press('Control+Alt+Shift+N');
  const goal = page.getByRole('group', { name: 'Handoff note', exact: true }).getByLabel('Goal');
  await expect(goal).toBeFocused();
  await goal.fill('Ship it.');
  await page.keyboard.press('Control+i');
  await page.keyboard.press('Control+i');
  await expect(goal).toHaveValue('Ship it.');
  expect(await barriers(page)).toEqual([]);
});
