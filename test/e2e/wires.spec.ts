import type { Page } from '@playwright/test';
import { answerRequests, answers, ask, inTurn } from './conversation.ts';
import { expect, test } from './fixtures.ts';

const wires = [
  { wire: 'openai-chat', variable: 'OPENAI_API_KEY', id: 'gpt-4o-mini', label: /^GPT-4o mini/ },
  { wire: 'openai-responses', variable: 'OPENAI_API_KEY', id: 'gpt-5.3-codex', label: /^GPT-5\.3 Codex/ },
  { wire: 'anthropic-messages', variable: 'ANTHROPIC_API_KEY', id: 'claude-sonnet-5-5', label: /^Claude Sonnet 5\.5/ },
  { wire: 'gemini', variable: 'GEMINI_API_KEY', id: 'gemini-3.5-flash-lite', label: /^Gemini 3\.5 Flash-Lite/ },
] as const;

for (const { wire, variable, id, label } of wires) {
  test.describe(`over ${wire}`, () => {
    test.use({ environment: { [variable]: 'test-key-000000000000' }, settings: { hasSeenWelcome: true } });
    test.beforeEach(async ({ app }) => chooseModel(app.page, id, label));

    test('a conversation of two questions is answered with tokens and cost', async ({ app }) => {
      const usage = { type: 'usage', usage: { inputTokens: 1_000, outputTokens: 500 } } as const;
      app.provider.script(
        inTurn([{ type: 'text', text: 'First answer.' }, usage], [{ type: 'text', text: 'Second answer.' }, usage]),
      );
      await ask(app.page, 'First question');
      await expect(answers(app.page).first()).toContainText('1,500 tok');
      await ask(app.page, 'Second question');
      await expect(answers(app.page).last()).toContainText('Second answer.');

      await expect(answers(app.page).last()).toContainText(/\$0\.\d{4}/);
      await expect(answers(app.page).last()).toHaveAccessibleName(label);
      const { route, body } = answerRequests(app.provider).at(-1) ?? {};
      expect(route).toEqual({ kind: 'answer', wire, isStream: true, model: id });
      for (const text of ['First question', 'First answer.', 'Second question']) {
        expect(JSON.stringify(body)).toContain(text);
      }
    });

    test('Esc in mid-answer closes the connection and keeps the text', async ({ app }) => {
      app.provider.script([{ type: 'text', text: 'Kept words.' }, { type: 'stall' }]);
      await ask(app.page, 'Go on for ever');
      await expect(answers(app.page)).toContainText('Kept words.');

      await app.page.keyboard.press('Escape');

      await expect(answers(app.page)).toContainText('stopped by you');
      expect(await answerRequests(app.provider).at(-1)?.outcome).toBe('client-left');
    });

    test('reasoning stands folded over the answer', async ({ app }) => {
      const thought = 'Let me think about it.';
      app.provider.script([
        { type: 'reasoning', text: thought },
        { type: 'text', text: 'The answer.' },
      ]);
      await ask(app.page, 'Think');
      const answer = answers(app.page);
      await expect(answer).toContainText('The answer.');
      await expect(answer.getByText(thought)).toHaveCount(0);

      await answer.getByText(/^(Reasoning|Thought for)/).click();

      await expect(answer.getByText(thought)).toBeVisible();
    });
  });
}

async function chooseModel(page: Page, id: string, label: RegExp): Promise<void> {
  await page.getByRole('button', { name: /^Model: / }).click();
  await page.getByRole('combobox', { name: 'Search models' }).fill(id);
  await page.getByRole('option', { name: label }).first().click();
  await expect(page.getByRole('button', { name: /^Model: .+, chosen by you$/ })).toBeVisible();
}
