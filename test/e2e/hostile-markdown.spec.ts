import type { Page } from '@playwright/test';
import type { App } from './app.ts';
import { answers, ask, composer, says, settled } from './conversation.ts';
import { expect, test } from './fixtures.ts';

// The fixture fails a test whose page reports an error or a violation of its content security policy. Recording a trace
// copies every long address with every change of the page, which takes longer than the page itself.
test.use({ ...settled, trace: 'off' });

const active = [
  '<script>window.hit = 1</script>',
  '<img src=x onerror="window.hit = 1">',
  '<svg onload="window.hit = 1"><script>window.hit = 1</script></svg>',
  '<svg><foreignObject><iframe src="javascript:top.hit = 1"></iframe></foreignObject></svg>',
  '<math><mi xlink:href="javascript:window.hit = 1">x</mi></math>',
  '<iframe srcdoc="<script>parent.hit = 1</script>"></iframe>',
  '<object data="http://127.0.0.1:9/object"></object><embed src="http://127.0.0.1:9/embed">',
  '<form action="http://127.0.0.1:9/form"><input autofocus onfocus="window.hit = 1"><button>Go</button></form>',
  '<style>* { background: url(http://127.0.0.1:9/style) } body { display: none }</style>',
  '<link rel="stylesheet" href="http://127.0.0.1:9/link"><meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/">',
  '<base href="http://127.0.0.1:9/"><video src="http://127.0.0.1:9/v" autoplay onplay="window.hit = 1"></video>',
  '<!-- <script>window.hit = 1</script> --> <!--[if IE]><script>window.hit = 1</script><![endif]-->',
  '<details open ontoggle="window.hit = 1"><summary>Open</summary></details>',
  '<a href="javascript:window.hit = 1" onclick="window.hit = 1">press</a>',
  '<plaintext>',
  '</div></article></main><h1>Switchboard</h1>',
  '<![CDATA[<script>window.hit = 1</script>]]>',
  '<?php echo 1 ?>',
];

const links = [
  '[a](javascript:window.hit=1)',
  '[b](JaVaScRiPt:window.hit=1)',
  '[c](java\tscript:window.hit=1)',
  '[d](&#106;avascript:window.hit=1)',
  '[e](data:text/html,<script>parent.hit=1</script>)',
  '[f](vbscript:msgbox)',
  '[g](file:///etc/passwd)',
  '[h](blob:http://127.0.0.1/1)',
  '[i](<javascript:window.hit=1>)',
  '<javascript:window.hit=1>',
  '[j][k]\n\n[k]: javascript:window.hit=1',
  '[l](//127.0.0.1:9/x)',
  '[m](#/settings/providers)',
  '[n](app://bundle/)',
  '[o](\u0001javascript:window.hit=1)',
  '![p](javascript:window.hit=1)',
  '[![q](http://127.0.0.1:9/q.png)](javascript:window.hit=1)',
];

test('markup that could act is shown as the text that it is', async ({ app }) => {
  const { page } = app;
  const requested = watchRequests(page);
  const answer = await answerWith(app, [...active, 'After.'].join('\n\n'));

  await expect(answer).toContainText('After.');
  for (const markup of ['<script>window.hit = 1</script>', '<iframe srcdoc=', '<plaintext>']) {
    await expect(answer).toContainText(markup);
  }
  await expect(
    answer.locator(
      '.markdown :is(script, iframe, object, embed, form, style, link, meta, base, svg, video, input, math)',
    ),
  ).toHaveCount(0);
  await expectUnharmed(page, requested);
});

test('links that could act are only words', async ({ app }) => {
  const { page } = app;
  const requested = watchRequests(page);
  const answer = await answerWith(app, [...links, 'After.'].join('\n\n'));

  await expect(answer).toContainText('After.');
  await expect(answer.locator('.markdown a')).toHaveCount(0);
  await expectUnharmed(page, requested);
});

test('a link whose words show another address says where it leads', async ({ app }) => {
  const answer = await answerWith(
    app,
    '[https://bank.example/](https://evil.example/) [аpple](https://xn--pple-43d.com/) [p](https://раypal.com/)',
  );

  const shown = await answer.locator('.markdown a').all();
  const addresses = await Promise.all(shown.map((link) => link.getAttribute('title')));
  expect(addresses).toEqual(['https://evil.example/', 'https://xn--pple-43d.com/', 'https://xn--ypal-43d9g.com/']);
});

const bombs: Readonly<Record<string, string>> = {
  'a single line of 1 MB': 'word '.repeat(200_000),
  'a word of 1 MB': 'a'.repeat(1_000_000),
  'a paragraph of 100,000 stars': '*a '.repeat(100_000),
  'quotes in quotes, 20,000 deep': `${'> '.repeat(20_000)}x`,
  'lists in lists, 500 deep': Array.from({ length: 500 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n'),
  'brackets in brackets, 50,000 deep': '['.repeat(50_000),
  'emphasis in emphasis': '**_~~'.repeat(10_000),
  '5,000 footnotes': `${Array.from({ length: 5_000 }, (_, note) => `x[^${note}]`).join(' ')}\n\n${Array.from({ length: 5_000 }, (_, note) => `[^${note}]: note ${note}`).join('\n')}`,
  '5,000 links': Array.from({ length: 5_000 }, (_, link) => `[link ${link}](https://example.test/${link})`).join(' '),
  'a table of 5,000 rows': `| a | b |\n| - | - |\n${'| 1 | 2 |\n'.repeat(5_000)}`,
  '10,000 formulas': '$x^2$ '.repeat(10_000),
  'a code block of 10,000 lines': `\`\`\`ts\n${Array.from({ length: 10_000 }, (_, line) => `const line${line} = ${line};`).join('\n')}\n\`\`\``,
  'an image address of 200 kB': `![x](data:image/png;base64,${'A'.repeat(200_000)})`,
};

for (const [name, markdown] of Object.entries(bombs)) {
  test(`the page answers while it shows ${name}`, async ({ app }) => {
    const { page, provider } = app;
    const requested = watchRequests(page);
    const pieces = Array.from({ length: 20 }, (_, piece) => {
      const length = Math.ceil(markdown.length / 20);
      return { type: 'text', text: markdown.slice(piece * length, (piece + 1) * length) } as const;
    });
    provider.script([...pieces.filter(({ text }) => text !== ''), { type: 'text', text: '\n\nAfter.' }]);
    await ask(page, `Show ${name}`);
    await expect(answers(page)).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });

    await composer(page).fill('Still here');
    await expect(composer(page)).toHaveValue('Still here', { timeout: 5_000 });
    await expectUnharmed(page, requested);
  });
}

async function answerWith({ page, provider }: App, markdown: string) {
  provider.script(says(markdown));
  await ask(page, 'Show');
  const answer = answers(page);
  await expect(answer).toHaveAttribute('aria-busy', 'false');
  return answer;
}

/** Addresses beyond the app itself that the page asks for, and dialogs it opens. */
function watchRequests(page: Page): readonly string[] {
  const { origin } = new URL(page.url());
  const found: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) found.push(request.url());
  });
  page.on('dialog', (dialog) => {
    found.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return found;
}

async function expectUnharmed(page: Page, requested: readonly string[]): Promise<void> {
  expect(requested).toEqual([]);
  expect(await page.evaluate('window.hit')).toBeUndefined();
  await expect(page).toHaveTitle(/Switchboard/);
  await expect(composer(page)).toBeVisible();
}
