import type { FakeProvider } from '../support/fake-provider/fake-provider.ts';
import { answering, answerRequests, answers, ask, composer, createGate, said, says, settled } from './conversation.ts';
import { expect, test } from './fixtures.ts';

test.use(settled);

test('an answer grows while it arrives and then says where it came from', async ({ app }) => {
  const [first, second] = [createGate(), createGate()];
  app.provider.script([
    { type: 'text', text: 'The first words.' },
    first.step,
    { type: 'text', text: ' The words after them.' },
    second.step,
    { type: 'usage', usage: { inputTokens: 1_000, outputTokens: 2_000 } },
  ]);
  await ask(app.page, 'Say something');
  const answer = answers(app.page);

  await expect(answer).toHaveAccessibleName(new RegExp(`^${answering.label}, `));
  await expect(answer).toContainText('The first words.');
  await expect(answer).toContainText('so far');
  await expect(answer).toHaveAttribute('aria-busy', 'true');

  first.open();
  await expect(answer).toContainText('The first words. The words after them.');
  await expect(answer).toHaveAttribute('aria-busy', 'true');

  second.open();
  await expect(answer).toHaveAttribute('aria-busy', 'false');
  await expect(answer).toContainText(/\d+ ms|\d+\.\d s/);
  await expect(answer).toContainText('3,000 tok');
  await expect(answer).toContainText('$0.0035');
  await expect(answer).not.toContainText('so far');
});

test('the sum of the day and of the conversation follow the answer', async ({ app }) => {
  app.provider.script([
    { type: 'text', text: 'Worth it.' },
    { type: 'usage', usage: { inputTokens: 100_000, outputTokens: 100_000 } },
  ]);
  await ask(app.page, 'What does this cost?');

  await expect(app.page.getByRole('banner').or(app.page.getByRole('main'))).toContainText('$0.2000');
  await expect(app.page.getByRole('complementary', { name: 'Sidebar' })).toContainText('$0.20');
});

test('Esc stops the answer, keeps its text and closes the connection to the provider', async ({ app }) => {
  app.provider.script([{ type: 'text', text: 'Kept words.' }, { type: 'stall' }]);
  await ask(app.page, 'Go on for ever');
  const answer = answers(app.page);
  await expect(answer).toContainText('Kept words.');

  await app.page.keyboard.press('Escape');

  await expect(answer).toContainText('stopped by you');
  await expect(answer).toContainText('Kept words.');
  await expect(answer).toHaveAttribute('aria-busy', 'false');
  expect(await answerRequests(app.provider).at(-1)?.outcome).toBe('client-left');
});

test('a stopped answer is still there after a restart', async ({ app }) => {
  app.provider.script([{ type: 'text', text: 'Kept words.' }, { type: 'stall' }]);
  await ask(app.page, 'Go on for ever');
  await expect(answers(app.page)).toContainText('Kept words.');
  await app.page.getByRole('button', { name: /^Stop/ }).click();
  await expect(answers(app.page)).toContainText('stopped by you');

  await app.restart();

  await expect(said(app.page)).toContainText('Go on for ever');
  await expect(answers(app.page)).toContainText('Kept words.');
  await expect(answers(app.page)).toContainText('stopped by you');
});

test('the next question carries the conversation along', async ({ app }) => {
  app.provider.script(says('Four.'));
  await ask(app.page, 'What is two and two?');
  await expect(answers(app.page)).toContainText('Four.');

  await ask(app.page, 'And one more?');
  await expect(answers(app.page)).toHaveCount(2);

  await expect(answers(app.page).last()).toHaveAttribute('aria-busy', 'false');
  expect(sentMessages(app.provider)).toEqual([
    { role: 'user', content: 'What is two and two?' },
    { role: 'assistant', content: 'Four.' },
    { role: 'user', content: 'And one more?' },
  ]);
});

test('answering again puts another answer in the place of the last', async ({ app }) => {
  app.provider.script(says('The first attempt.'));
  await ask(app.page, 'Try this');
  await expect(answers(app.page)).toContainText('The first attempt.');

  app.provider.script(says('The second attempt.'));
  await answers(app.page).getByRole('button', { name: 'Answer again' }).click();

  await expect(answers(app.page)).toContainText('The second attempt.');
  await expect(answers(app.page)).toHaveCount(1);
  expect(sentMessages(app.provider)).toEqual([{ role: 'user', content: 'Try this' }]);
});

test('Shift and Enter begin a new line instead of sending', async ({ app }) => {
  await composer(app.page).pressSequentially('One');
  await composer(app.page).press('Shift+Enter');
  await composer(app.page).pressSequentially('Two');
  await expect(composer(app.page)).toHaveValue('One\nTwo');

  await composer(app.page).press('Enter');

  await expect(said(app.page)).toContainText('One Two');
  await expect(composer(app.page)).toHaveValue('');
});

test('a message that is sent while an answer runs waits for its end', async ({ app }) => {
  const gate = createGate();
  app.provider.script([{ type: 'text', text: 'Running.' }, gate.step]);
  await ask(app.page, 'Begin');
  await expect(answers(app.page)).toContainText('Running.');

  await ask(app.page, 'Next');

  await expect(app.page.getByText('1 message waits until this answer ends')).toBeVisible();
  await expect(composer(app.page)).toHaveValue('');
  await expect(said(app.page)).toHaveCount(1);
  gate.open();
  await expect(said(app.page)).toContainText(['Begin', 'Next']);
});

test('the model that was chosen gets the next message', async ({ app }) => {
  await app.page.getByRole('button', { name: /^Model: / }).click();
  await app.page.getByRole('combobox', { name: 'Search models' }).fill('Codestral');
  await app.page.getByRole('option', { name: /^Codestral/ }).click();
  await expect(app.page.getByRole('button', { name: /^Model: Codestral.*, chosen by you$/ })).toBeVisible();

  await ask(app.page, 'Who are you?');

  await expect(answers(app.page)).toHaveAccessibleName(/^Codestral/);
  await expect(answers(app.page)).toContainText('chosen by you');
  await expect
    .poll(() => answerRequests(app.provider).map(({ route }) => route))
    .toEqual([{ kind: 'answer', wire: 'openai-chat', isStream: true, model: 'codestral-latest' }]);
});

function sentMessages(provider: FakeProvider): unknown {
  const body = answerRequests(provider).at(-1)?.body;
  return typeof body === 'object' && body !== null && 'messages' in body ? body.messages : body;
}
