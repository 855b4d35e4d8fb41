import type { Locator } from '@playwright/test';
import type { App } from './app.ts';
import { answers, ask, says, settled } from './conversation.ts';
import { expect, test } from './fixtures.ts';

test.use(settled);

test('headings, lists, emphasis and links of an answer are shown as such', async ({ app }) => {
  const answer = await answerWith(
    app,
    '## A heading\n\n- one\n- two\n\n1. first\n\n**Strong** and *soft* with [a link](https://example.test/page).',
  );

  await expect(answer.getByRole('heading', { name: 'A heading' })).toBeVisible();
  await expect(answer.getByRole('listitem')).toHaveText(['one', 'two', 'first']);
  await expect(answer.getByRole('strong')).toHaveText('Strong');
  await expect(answer.getByRole('emphasis')).toHaveText('soft');
  const link = answer.getByRole('link', { name: 'a link' });
  await expect(link).toHaveAttribute('href', 'https://example.test/page');
  await expect(link).toHaveAttribute('rel', /noopener/);
});

test('a table of an answer has rows, columns and headers', async ({ app }) => {
  const answer = await answerWith(app, '| Moon | Tide |\n| --- | ---: |\n| full | spring |\n| half | neap |\n');

  await expect(answer.getByRole('columnheader')).toHaveText(['Moon', 'Tide']);
  await expect(answer.getByRole('cell')).toHaveText(['full', 'spring', 'half', 'neap']);
});

test('code of an answer is named by its language and copied as it is', async ({ app }) => {
  await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const code = 'const tide = (moon: number) => {\n  return moon * 2;\n};';
  const answer = await answerWith(app, `Here:\n\n\`\`\`ts\n${code}\n\`\`\`\n`);
  const block = answer.getByRole('figure');
  await expect(block).toContainText('return moon * 2;');

  await block.getByRole('button', { name: 'Copy' }).click();

  await expect(block.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await app.page.evaluate('navigator.clipboard.readText()')).toBe(code);
});

test('a whole answer is copied as the model wrote it', async ({ app }) => {
  await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const answer = await answerWith(app, '**Bold** and `code`.');

  await answer.getByRole('button', { name: 'Copy' }).click();

  await expect(answer.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await app.page.evaluate('navigator.clipboard.readText()')).toBe('**Bold** and `code`.');
});

test('formulas are typeset and sums of money are left alone', async ({ app }) => {
  const answer = await answerWith(app, 'It costs $5 and $10, and $E = mc^2$ holds.\n\n$$\n\\frac{a}{b}\n$$\n');

  await expect(answer).toContainText('It costs $5 and $10, and');
  await expect(answer.getByRole('math')).toHaveCount(2);
});

test('a formula that cannot be read is shown as it was written', async ({ app }) => {
  const answer = await answerWith(app, 'Broken: $\\frac{a}$ stays.');

  await expect(answer).toContainText('\\frac{a}');
  await expect(answer).toContainText('stays.');
});

test('scripts, event handlers and script links of an answer do nothing', async ({ app }) => {
  const answer = await answerWith(
    app,
    [
      'Before.',
      '<script>document.title = "taken over"</script>',
      '<img src="x" onerror="document.title = \'taken over\'">',
      '<iframe srcdoc="<script>parent.document.title = 1</script>"></iframe>',
      '[a script](javascript:document.title="taken") and [data](data:text/html,hello) and [a file](file:///etc/passwd)',
      'After.',
    ].join('\n\n'),
  );

  await expect(answer).toContainText('After.');
  await expect(answer.getByRole('link')).toHaveCount(0);
  await expect(answer.getByRole('img')).toHaveCount(0);
  await expect(app.page).toHaveTitle('Write something - Switchboard');
});

test('a remote image of an answer is not requested by itself', async ({ app }) => {
  const requested: string[] = [];
  app.page.on('request', (request) => requested.push(request.url()));
  const address = `${app.provider.url}/pixel.png?secret=words`;

  const answer = await answerWith(app, `Look: ![a chart](${address}) done.`);

  await expect(answer.getByRole('group', { name: 'Image from 127.0.0.1' })).toContainText('is not loaded');
  await expect(answer).toHaveAttribute('aria-busy', 'false');
  expect(requested.filter((url) => url.includes('pixel'))).toEqual([]);
  expect(app.provider.requests.filter(({ path }) => path.includes('pixel'))).toEqual([]);
});

async function answerWith(app: App, markdown: string): Promise<Locator> {
  app.provider.script(says(markdown));
  await ask(app.page, 'Write something');
  const answer = answers(app.page);
  await expect(answer).toHaveAttribute('aria-busy', 'false');
  return answer;
}
