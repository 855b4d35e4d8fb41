import {
  answers,
  ask,
  composer,
  conversationLink,
  createGate,
  says,
  settled,
  startConversation,
} from './conversation.ts';
import { expect, test } from './fixtures.ts';

test.describe('from a fresh start', () => {
  test('the demo is reached, asked and found again without the pointer', async ({ app }) => {
    const { keyboard } = app.page;
    await expect(app.page.getByRole('heading', { name: 'Connect your first line' })).toBeVisible();
    await expect(app.page.getByRole('button', { name: /^Start/ })).toBeFocused();
    await keyboard.press('Enter');
    await expect(composer(app.page)).toBeFocused();

    await keyboard.type('Hello there');
    await keyboard.press('Enter');
    await expect(answers(app.page)).toHaveAttribute('aria-busy', 'false');
    await keyboard.press('Control+Alt+N');
    await expect(answers(app.page)).toHaveCount(0);
    await expect(composer(app.page)).toBeFocused();

    await keyboard.press('Control+Shift+BracketRight');
    await expect(answers(app.page)).toHaveCount(1);
    await expect(app.page).toHaveTitle('Hello there - Switchboard');
  });
});

test.describe('with a key', () => {
  test.use(settled);

  test('the composer has the focus at the start', async ({ app }) => {
    await expect(composer(app.page)).toBeFocused();
  });

  test('F6 goes round the regions and Shift F6 back', async ({ app }) => {
    await ask(app.page, 'Something');
    await expect(answers(app.page)).toHaveAttribute('aria-busy', 'false');
    await expect(composer(app.page)).toBeFocused();

    await app.page.keyboard.press('F6');
    await expect(conversationLink(app.page, 'Something')).toBeFocused();
    await app.page.keyboard.press('F6');
    await app.page.keyboard.press('F6');
    await expect(composer(app.page)).toBeFocused();
    await app.page.keyboard.press('Shift+F6');
    await app.page.keyboard.press('Shift+F6');
    await expect(conversationLink(app.page, 'Something')).toBeFocused();
  });

  test('arrow keys move in the list of conversations and Enter opens one', async ({ app }) => {
    app.provider.script(says('About the first.'));
    await ask(app.page, 'First');
    await expect(answers(app.page)).toHaveAttribute('aria-busy', 'false');
    await app.page.keyboard.press('Control+Alt+N');
    await expect(answers(app.page)).toHaveCount(0);
    app.provider.script(says('About the second.'));
    await ask(app.page, 'Second');
    await expect(answers(app.page)).toContainText('About the second.');

    await app.page.keyboard.press('F6');
    await expect(conversationLink(app.page, 'Second')).toBeFocused();
    await app.page.keyboard.press('ArrowDown');
    await expect(conversationLink(app.page, 'First')).toBeFocused();
    await app.page.keyboard.press('Enter');

    await expect(answers(app.page)).toContainText('About the first.');
  });

  test('Esc stops a running answer first and leaves the field next', async ({ app }) => {
    app.provider.script([{ type: 'text', text: 'Going on.' }, { type: 'stall' }]);
    await ask(app.page, 'For ever');
    await expect(answers(app.page)).toContainText('Going on.');

    await app.page.keyboard.press('Escape');
    await expect(answers(app.page)).toContainText('stopped by you');
    await expect(composer(app.page)).toBeFocused();
    await app.page.keyboard.press('Escape');

    await expect(composer(app.page)).not.toBeFocused();
  });

  test('Esc in an open layer closes the layer and lets the answer run', async ({ app }) => {
    const gate = createGate();
    app.provider.script([{ type: 'text', text: 'Going on' }, gate.step, { type: 'text', text: ' to the end.' }]);
    await ask(app.page, 'Carry on');
    await expect(answers(app.page)).toContainText('Going on');

    await app.page.keyboard.press('Control+K');
    await expect(app.page.getByRole('dialog', { name: 'Search or jump to' })).toBeVisible();
    await app.page.keyboard.press('Escape');
    await expect(app.page.getByRole('dialog')).toHaveCount(0);
    gate.open();

    await expect(answers(app.page)).toContainText('Going on to the end.');
  });

  test('the palette finds a conversation and a command, and gives the focus back', async ({ app }) => {
    app.provider.script(says('About the tides.'));
    await ask(app.page, 'Tides');
    await expect(answers(app.page)).toHaveAttribute('aria-busy', 'false');
    await app.page.keyboard.press('Control+Alt+N');
    await expect(answers(app.page)).toHaveCount(0);
    await expect(composer(app.page)).toBeFocused();

    const search = app.page.getByRole('combobox', { name: 'Search commands, conversations and messages' });
    await app.page.keyboard.press('Control+K');
    await expect(search).toBeFocused();
    await app.page.keyboard.press('Escape');
    await expect(composer(app.page)).toBeFocused();

    await app.page.keyboard.press('Control+K');
    await expect(search).toBeFocused();
    await app.page.keyboard.type('tides');
    await app.page.keyboard.press('Enter');
    await expect(answers(app.page)).toContainText('About the tides.');

    await app.page.keyboard.press('Control+K');
    await expect(search).toBeFocused();
    await app.page.keyboard.type('dark theme');
    await app.page.keyboard.press('Enter');
    await expect(app.page.getByRole('document').or(app.page.locator('html'))).toHaveAttribute('data-theme', 'dark');
  });

  test('a question mark shows the keys, and Esc closes them where the focus was', async ({ app }) => {
    await startConversation(app.page);
    await ask(app.page, 'Tides');
    await expect(answers(app.page)).toHaveAttribute('aria-busy', 'false');
    await expect(composer(app.page)).toBeFocused();
    await app.page.keyboard.press('F6');
    const before = conversationLink(app.page, 'Tides');
    await expect(before).toBeFocused();

    await app.page.keyboard.press('?');
    await expect(app.page.getByRole('dialog', { name: 'Keys' })).toContainText('New conversation');
    await app.page.keyboard.press('Escape');

    await expect(app.page.getByRole('dialog')).toHaveCount(0);
    await expect(before).toBeFocused();
  });

  test('a question mark in the composer is a character', async ({ app }) => {
    await expect(composer(app.page)).toBeFocused();
    await app.page.keyboard.type('Why?');

    await expect(composer(app.page)).toHaveValue('Why?');
    await expect(app.page.getByRole('dialog')).toHaveCount(0);
  });

  test('a model is chosen by keys alone, and the focus comes back', async ({ app }) => {
    await expect(composer(app.page)).toBeFocused();
    await app.page.keyboard.press('Control+J');
    await expect(app.page.getByRole('combobox', { name: 'Search models' })).toBeFocused();
    await app.page.keyboard.type('Codestral');
    await app.page.keyboard.press('Enter');
    await expect(app.page.getByRole('button', { name: /^Model: Codestral.*, chosen by you$/ })).toBeVisible();

    await expect(composer(app.page)).toBeFocused();
  });

  test('a conversation is renamed, deleted and brought back by keys', async ({ app }) => {
    await ask(app.page, 'Tides');
    await expect(answers(app.page)).toHaveAttribute('aria-busy', 'false');
    await app.page.keyboard.press('F6');
    await app.page.keyboard.press('F2');
    await expect(app.page.getByRole('textbox', { name: 'Title' })).toBeFocused();
    await app.page.keyboard.type('Moon');
    await app.page.keyboard.press('Enter');
    await expect(conversationLink(app.page, 'Moon')).toBeFocused();

    await app.page.keyboard.press('Delete');
    await expect(conversationLink(app.page, 'Moon')).toHaveCount(0);
    await expect(app.page.getByText('Deleted Moon')).toBeVisible();
    await composer(app.page).focus();
    await app.page.keyboard.press('Control+Z');

    await expect(conversationLink(app.page, 'Moon')).toBeVisible();
    await expect(answers(app.page)).toContainText('Tides');
  });

  test('J and K walk the messages, and R answers the focused one again', async ({ app }) => {
    app.provider.script(says('The first attempt.'));
    await ask(app.page, 'Try this');
    await expect(answers(app.page)).toContainText('The first attempt.');
    await expect(answers(app.page)).toHaveAttribute('aria-busy', 'false');
    await app.page.keyboard.press('Escape');
    await expect(composer(app.page)).not.toBeFocused();

    await app.page.keyboard.press('j');
    await app.page.keyboard.press('j');
    await expect(answers(app.page)).toBeFocused();
    app.provider.script(says('The second attempt.'));
    await app.page.keyboard.press('r');

    await expect(answers(app.page)).toContainText('The second attempt.');
  });
});
