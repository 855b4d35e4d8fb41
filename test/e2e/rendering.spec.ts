import type { Locator } from '@playwright/test';
import type { App } from './app.ts';
import { barriers } from './barriers.ts';
import { answers, ask, says, settled } from './conversation.ts';
import { expect, test } from './fixtures.ts';

const code = (lineCount: number) =>
  Array.from({ length: lineCount }, (_, line) => `const line${line} = ${line}; // a comment`).join('\n');

const everything = [
  '## Why tides turn\n\nThe moon pulls **twice a day**, *not once*; ~~the sun~~ adds `0.46` of it. It costs $5 and $10, and $F = G m_1 m_2 / r^2$ holds.[^1]',
  '- [x] measured\n- [ ] explained\n  - with a nested item',
  '1. first\n2. second',
  '> Quoted words\n> on two lines.',
  '| Port | Range | Cost |\n| :--- | :---: | ---: |\n| Saint-Malo | 13 m | $5 |\n| Bay of Fundy | 16 m | $10 |',
  '```ts\nconst tide = (moon: number) => moon * 2; // a comment\nexport const words = `about ${tide(1)}`;\n```',
  '$$\n\\int_0^1 x^2 \\, dx = \\frac{1}{3}\n$$',
  '![A chart](https://pictures.example/chart.png)',
  'مرحبا بالعالم، السعر $5 فقط.\n\n- واحد\n- اثنان `code`\n\n彼は**「強調」**と言った。👩‍👩‍👧‍👦 🇩🇪 👍🏽',
  '[^1]: By Newton, with a [link](https://example.test/newton).',
].join('\n\n');

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.use({ ...settled, settings: { ...settled.settings, theme }, viewport: { width: 1440, height: 1800 } });

    test('every kind of block is shown without a barrier', async ({ app }) => {
      app.provider.script(says(everything));
      await ask(app.page, 'Explain the tides');
      const answer = answers(app.page);
      await expect(answer).toHaveAttribute('aria-busy', 'false');
      await expect(answer.locator('.code-keyword').first()).toBeVisible();
      await expect(answer.getByRole('math')).toHaveCount(2);
      expect(await barriers(app.page)).toEqual([]);
    });
  });
}

test.describe('thinking', () => {
  test.use({ environment: { OPENROUTER_API_KEY: 'test-key-000000000000' }, settings: settled.settings });

  test('is folded and says how long it took', async ({ app }) => {
    app.provider.script([
      { type: 'reasoning', text: 'Let me **think**.' },
      { type: 'wait', forMs: 300 },
      ...says('The answer.'),
    ]);
    await ask(app.page, 'Think');
    const answer = answers(app.page);
    await expect(answer).toContainText('The answer.');
    await expect(answer.getByText('Let me think.')).toHaveCount(0);

    await answer.getByText(/^Thought for \d+\.\d s/).click();

    await expect(answer.getByText('Let me think.')).toBeVisible();
  });
});

test.describe('an answer', () => {
  test.use(settled);

  test('folds code of more than 30 lines, wraps long lines and copies all of it', async ({ app }) => {
    await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const long = `${code(40)}\nconst wide = '${'w'.repeat(120)}';`;
    const answer = await answerWith(app, `\`\`\`ts\n${long}\n\`\`\``);
    const block = answer.getByRole('figure');
    const fold = block.getByRole('button', { name: 'Show fewer lines' });
    // What was seen in whole while it streamed stays so until it is folded.
    if (await fold.isVisible()) await fold.press('Enter');
    await expect(block).not.toContainText('line39');

    await block.getByRole('button', { name: 'Wrap' }).press('Enter');
    await expect(block.getByRole('button', { name: 'Wrap' })).toHaveAttribute('aria-pressed', 'true');
    await block.getByRole('button', { name: 'Show all 41 lines' }).press('Enter');
    await expect(block).toContainText('line39');
    expect(await app.page.evaluate(overflows('.code-text'))).toBe(false);
    await block.getByRole('button', { name: 'Copy' }).press('Enter');
    await expect(block.getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await app.page.evaluate('navigator.clipboard.readText()')).toBe(long);
    await expect(block.getByRole('button', { name: 'Copy' })).toBeVisible();
  });

  test('lets a wide table scroll in itself and hands it on as text', async ({ app }) => {
    await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const cells = Array.from({ length: 30 }, (_, column) => `column ${column}`).join(' | ');
    const answer = await answerWith(
      app,
      `| ${cells} |\n|${' - |'.repeat(30)}\n| ${cells} |\n\n| a | b |\n| - | -: |\n| "x", y | **2** |`,
    );
    expect(await app.page.evaluate(overflows('.markdown-table'))).toBe(true);
    expect(await app.page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);

    await answer.getByRole('button', { name: 'Copy table' }).last().press('Enter');
    await app.page.getByRole('menuitem', { name: 'Copy as CSV' }).press('Enter');
    await expect.poll(() => app.page.evaluate('navigator.clipboard.readText()')).toBe('a,b\r\n"""x"", y",2\r\n');
    await answer
      .getByRole('button', { name: /^(Copied|Copy table)$/ })
      .last()
      .press('Enter');
    await app.page.getByRole('menuitem', { name: 'Copy as Markdown' }).press('Enter');
    await expect
      .poll(() => app.page.evaluate('navigator.clipboard.readText()'))
      .toBe('| a | b |\n| - | -: |\n| "x", y | **2** |');
  });

  test('leads from a mark to its footnote and back by keyboard', async ({ app }) => {
    const answer = await answerWith(app, 'Tides[^1] turn.\n\n[^1]: Twice a day.');

    await answer.getByRole('button', { name: 'Footnote 1' }).press('Enter');
    await expect(answer.getByRole('note', { name: 'Footnote 1' })).toBeFocused();
    await answer.getByRole('button', { name: 'Back to the text' }).press('Enter');

    await expect(answer.getByRole('button', { name: 'Footnote 1' })).toBeFocused();
  });

  test('shows an emoji that comes in halves as one, also after a restart', async ({ app }) => {
    app.provider.script([
      { type: 'text', text: 'Words \ud83d' },
      { type: 'wait', forMs: 200 },
      { type: 'text', text: '\udc69\u200d' },
      { type: 'text', text: '\ud83d\udc67 after.' },
    ]);
    await ask(app.page, 'Send halves');
    await expect(answers(app.page)).toContainText('Words 👩\u200d👧 after.');

    await app.restart();

    await expect(answers(app.page)).toContainText('Words 👩\u200d👧 after.');
  });

  test('leaves the composer quick while 10,000 lines of code stream', async ({ app }) => {
    const { page, provider } = app;
    const lines = code(10_000);
    const partLength = Math.ceil(lines.length / 100);
    const parts = Array.from({ length: 100 }, (_, part) => lines.slice(part * partLength, (part + 1) * partLength));
    provider.script([
      { type: 'text', text: '```ts\n' },
      ...parts.flatMap((text) => [{ type: 'text', text } as const, { type: 'wait', forMs: 20 } as const]),
      { type: 'text', text: '\n```\n' },
    ]);
    await ask(page, 'Write much');
    const field = page.getByRole('textbox', { name: 'Message' });
    await field.pressSequentially('typing while it streams', { delay: 40, timeout: 30_000 });
    await expect(field).toHaveValue('typing while it streams');
    await expect(answers(page)).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
    await expect(answers(page).getByRole('figure')).toContainText('line0');
  });
});

/** Whether the first such element is wider inside than outside, as a program for the page. */
function overflows(selector: string): string {
  return `(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)(document.querySelector('${selector}'))`;
}

async function answerWith({ page, provider }: App, markdown: string): Promise<Locator> {
  provider.script(says(markdown));
  await ask(page, 'Show something');
  const answer = answers(page);
  await expect(answer).toHaveAttribute('aria-busy', 'false');
  return answer;
}
