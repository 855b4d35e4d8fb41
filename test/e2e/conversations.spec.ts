import { answers, ask, composer, conversationLink, says, settled, sidebar, startConversation } from './conversation.ts';
import { expect, test } from './fixtures.ts';

test.use(settled);

test('a conversation is named by the first words of its first message', async ({ app }) => {
  await ask(app.page, '# How do tides work?\nTell me in detail.');

  await expect(conversationLink(app.page, 'How do tides work?')).toBeVisible();
  await expect(app.page).toHaveTitle('How do tides work? - Switchboard');
});

test('a name given by hand stays when the conversation goes on', async ({ app }) => {
  await ask(app.page, 'Tides');
  await conversationLink(app.page, 'Tides').press('F2');
  await app.page.getByRole('textbox', { name: 'Title' }).fill('Moon and sea');
  await app.page.getByRole('textbox', { name: 'Title' }).press('Enter');
  await expect(conversationLink(app.page, 'Moon and sea')).toBeVisible();

  await ask(app.page, 'Something else entirely');
  await expect(answers(app.page)).toHaveCount(2);
  await app.restart();

  await expect(conversationLink(app.page, 'Moon and sea')).toBeVisible();
  await expect(conversationLink(app.page, 'Something else entirely')).toHaveCount(0);
});

test('a name given before the first message stays', async ({ app }) => {
  await ask(app.page, 'Something before');
  await expect(answers(app.page)).toHaveAttribute('aria-busy', 'false');
  await startConversation(app.page);
  await startConversation(app.page);
  await app.page.getByRole('button', { name: 'More' }).click();
  await app.page.getByRole('menuitem', { name: 'Rename' }).click();
  await app.page.getByRole('textbox', { name: 'Title' }).fill('Chosen first');
  await app.page.getByRole('textbox', { name: 'Title' }).press('Enter');

  await ask(app.page, 'These words are not the name');
  await expect(answers(app.page)).toHaveAttribute('aria-busy', 'false');

  await expect(conversationLink(app.page, 'Chosen first')).toBeVisible();
  await expect(conversationLink(app.page, 'These words are not the name')).toHaveCount(0);
});

test('Esc while renaming brings the old name back', async ({ app }) => {
  await ask(app.page, 'Tides');
  await conversationLink(app.page, 'Tides').press('F2');
  await app.page.getByRole('textbox', { name: 'Title' }).fill('A slip');
  await app.page.getByRole('textbox', { name: 'Title' }).press('Escape');

  await expect(conversationLink(app.page, 'Tides')).toBeFocused();
});

test('a new conversation leaves the others as they are', async ({ app }) => {
  app.provider.script(says('About the first.'));
  await ask(app.page, 'First');
  await expect(answers(app.page)).toContainText('About the first.');

  await startConversation(app.page);
  app.provider.script(says('About the second.'));
  await ask(app.page, 'Second');
  await expect(answers(app.page)).toContainText('About the second.');

  await conversationLink(app.page, 'First').click();
  await expect(answers(app.page)).toContainText('About the first.');
});

test('a deleted conversation goes at once and comes back with Undo', async ({ app }) => {
  app.provider.script(says('Still here.'));
  await ask(app.page, 'Precious');
  await expect(answers(app.page)).toContainText('Still here.');

  await sidebar(app.page).getByRole('button', { name: 'Actions for Precious' }).click();
  await app.page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(conversationLink(app.page, 'Precious')).toHaveCount(0);
  await expect(app.page.getByText('Deleted Precious')).toBeVisible();

  await app.page.getByRole('button', { name: 'Undo' }).click();

  await expect(conversationLink(app.page, 'Precious')).toBeVisible();
  await expect(answers(app.page)).toContainText('Still here.');
});

test('a deleted conversation stays away after a restart', async ({ app }) => {
  await ask(app.page, 'Unwanted');
  await expect(answers(app.page)).toHaveAttribute('aria-busy', 'false');
  await conversationLink(app.page, 'Unwanted').press('Delete');
  await expect(app.page.getByText('Deleted Unwanted')).toBeVisible();

  await app.restart();

  await expect(composer(app.page)).toBeVisible();
  await expect(conversationLink(app.page, 'Unwanted')).toHaveCount(0);
});

test('a conversation deleted in mid-answer ends quietly and can be brought back with what arrived', async ({ app }) => {
  app.provider.script([{ type: 'text', text: 'What had arrived.' }, { type: 'stall' }]);
  await ask(app.page, 'Doomed');
  await expect(answers(app.page)).toContainText('What had arrived.');

  await conversationLink(app.page, 'Doomed').press('Delete');
  await expect(conversationLink(app.page, 'Doomed')).toHaveCount(0);
  await app.page.getByRole('button', { name: 'Undo' }).click();

  await expect(conversationLink(app.page, 'Doomed')).toBeVisible();
  await expect(answers(app.page)).toContainText('What had arrived.');
});

test('every conversation keeps its own draft', async ({ app }) => {
  await ask(app.page, 'First');
  await expect(answers(app.page)).toHaveAttribute('aria-busy', 'false');
  await composer(app.page).fill('Draft of the first');
  await startConversation(app.page);
  await expect(composer(app.page)).toHaveValue('');
  await composer(app.page).fill('Draft of the second');

  await conversationLink(app.page, 'First').click();
  await expect(composer(app.page)).toHaveValue('Draft of the first');
  await conversationLink(app.page, 'New conversation').click();
  await expect(composer(app.page)).toHaveValue('Draft of the second');
});

test('a first draft is there again after a reload in mid-typing', async ({ app }) => {
  await composer(app.page).pressSequentially('Half a thought');
  await app.page.reload();

  await expect(composer(app.page)).toHaveValue('Half a thought');
});

test('a draft is there again after a restart', async ({ app }) => {
  await composer(app.page).fill('Half a thought');
  // It is listed a moment before it is opened, and only then it is what keeps the draft.
  await expect(app.page).toHaveURL(/#\/chat\/./);
  // Leaving the window saves at once what was typed last.
  await app.page.reload();
  await expect(composer(app.page)).toHaveValue('Half a thought');
  await expect(conversationLink(app.page, 'New conversation')).toBeVisible();

  await app.restart();

  await expect(composer(app.page)).toHaveValue('Half a thought');
});
