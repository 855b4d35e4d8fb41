import { answers, ask } from './conversation.ts';
import { expect, test } from './fixtures.ts';

const wires = [
  { wire: 'openai-chat', variable: 'OPENAI_API_KEY', search: 'gpt-4o-mini', model: /^GPT-4o mini/ },
  { wire: 'openai-responses', variable: 'OPENAI_API_KEY', search: 'gpt-5.3-codex', model: /^GPT-5\.3 Codex/ },
  {
    wire: 'anthropic-messages',
    variable: 'ANTHROPIC_API_KEY',
    search: 'claude-sonnet-5-5',
    model: /^Claude Sonnet 5\.5/,
  },
  { wire: 'gemini', variable: 'GEMINI_API_KEY', search: 'gemini-3.5-flash-lite', model: /^Gemini 3\.5 Flash-Lite/ },
] as const;

for (const { wire, variable, search, model } of wires) {
  test.describe(`over ${wire}`, () => {
    test.use({ environment: { [variable]: 'test-key-000000000000' }, settings: { hasSeenWelcome: true } });

    test('a conversation of two questions is answered with tokens and cost', async ({ app }) => {
      await app.page.getByRole('button', { name: /^Model: / }).click();
      await app.page.getByRole('combobox', { name: 'Search models' }).fill(search);
      await app.page.getByRole('option', { name: model }).first().click();
      app.provider.script(({ index }) => [
        { type: 'text', text: index === 0 ? 'First answer.' : 'Second answer.' },
        { type: 'usage', usage: { inputTokens: 1_000, outputTokens: 500 } },
      ]);

      await ask(app.page, 'First question');
      await expect(answers(app.page).first()).toContainText('1,500 tok');
      await ask(app.page, 'Second question');
      await expect(answers(app.page).last()).toContainText('Second answer.');

      await expect(answers(app.page).last()).toContainText(/\$0\.\d{4}/);
      await expect(answers(app.page).last()).toHaveAccessibleName(model);
      const { route, body } = app.provider.requests.at(-1) ?? {};
      expect(route).toMatchObject({ kind: 'answer', wire, isStream: true });
      for (const said of ['First question', 'First answer.', 'Second question']) {
        expect(JSON.stringify(body)).toContain(said);
      }
    });

    test('Esc in mid-answer closes the connection and keeps the text', async ({ app }) => {
      app.provider.script([{ type: 'text', text: 'Kept words.' }, { type: 'stall' }]);
      await ask(app.page, 'Go on for ever');
      await expect(answers(app.page)).toContainText('Kept words.');

      await app.page.keyboard.press('Escape');

      await expect(answers(app.page)).toContainText('stopped by you');
      expect(await app.provider.requests.at(-1)?.outcome).toBe('client-left');
    });

    test('reasoning is folded away before the answer', async ({ app }) => {
      app.provider.script([
        { type: 'reasoning', text: 'Let me think about it.' },
        { type: 'text', text: 'The answer.' },
      ]);
      await ask(app.page, 'Think');
      await expect(answers(app.page)).toHaveAttribute('aria-busy', 'false');
      await expect(answers(app.page)).toContainText('The answer.');
    });
  });
}
