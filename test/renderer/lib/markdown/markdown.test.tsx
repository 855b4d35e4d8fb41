import { act } from 'react';
import { describe, expect, test } from 'vitest';
import { Markdown } from '../../../../renderer/lib/markdown/markdown.tsx';
import { quotePassages } from '../../../../renderer/lib/markdown/quote-passages.ts';
import { mount } from '../mount.tsx';

async function render(text: string, isStreaming = false) {
  const { page } = await mount(<Markdown text={text} isStreaming={isStreaming} />);
  return page;
}

describe('markdown', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror="alert(1)">',
    'inline <svg onload="alert(1)"></svg> text',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<a href="javascript:alert(1)">x</a>',
    '<style>body { display: none }</style>',
    '<div onclick="alert(1)">\n<b>bold</b>\n</div>',
  ])('shows HTML as the text that it is: %s', async (html) => {
    const page = await render(html);
    expect(page.textContent).toBe(html);
    expect(page.querySelector('.markdown')?.querySelectorAll(':not(p)')).toHaveLength(0);
  });

  test.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java&#115;cript:alert(1))',
    '[x](<  javascript:alert(1)>)',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](vbscript:x)',
    '[x](file:///etc/passwd)',
    '[x](//example.org)',
    '[x](/settings)',
    '[x][r]\n\n[r]: javascript:alert(1)',
  ])('leaves only the words of a link that must not be followed: %s', async (link) => {
    const page = await render(link);
    expect(page.querySelector('a')).toBeNull();
    expect(page.textContent).toBe('x');
  });

  test('opens web and mail links outside', async () => {
    const page = await render('[a](https://example.org/?a=1&amp;b=2) <me@example.org>');
    const links = [...page.querySelectorAll('a')].map(({ href, target, rel }) => ({ href, target, rel }));
    expect(links).toEqual([
      { href: 'https://example.org/?a=1&b=2', target: '_blank', rel: 'noreferrer noopener' },
      { href: 'mailto:me@example.org', target: '_blank', rel: 'noreferrer noopener' },
    ]);
  });

  test('shows a link in place of an image', async () => {
    const page = await render('![A chart](https://example.org/chart.png)');
    expect(page.querySelector('img')).toBeNull();
    expect(page.querySelector('a')?.textContent).toBe('A chart (image not loaded)');
  });

  test.each([
    ['# One\n\n## Two\n\n###### Six\n\n# One', ['H2', 'H3', 'H4', 'H2']],
    ['### Three\n\n# One\n\n### Three', ['H2', 'H2', 'H3']],
  ])('gives headings the levels below that of the window and leaves none out: %j', async (text, levels) => {
    const page = await render(text);
    expect([...page.querySelectorAll('.markdown > *')].map((element) => element.tagName)).toEqual(levels);
  });

  test('shows a table from its second row on', async () => {
    expect((await render('| a | b |', true)).querySelector('table')).toBeNull();
    expect((await render('| a | b |\n| - | -: |', true)).querySelectorAll('th')).toHaveLength(2);
  });

  test('shows a table of many cells in parts of 2,000', async () => {
    const row = `|${' cell |'.repeat(50)}`;
    const page = await render([row, `|${' - |'.repeat(50)}`, ...Array.from({ length: 90 }, () => row)].join('\n'));
    const parts = [
      {
        rows: page.querySelectorAll('tbody tr').length,
        more: page.querySelector('.markdown-table button')?.textContent,
      },
    ];
    for (let press = 0; press < 2; press += 1) {
      await act(async () => page.querySelector<HTMLElement>('.markdown-table button')?.click());
      parts.push({
        rows: page.querySelectorAll('tbody tr').length,
        more: page.querySelector('.markdown-table button')?.textContent,
      });
    }
    expect(parts).toEqual([
      { rows: 40, more: 'Show 40 more of 90 rows' },
      { rows: 80, more: 'Show 10 more of 90 rows' },
      { rows: 90, more: undefined },
    ]);
  });

  test('shows a table of more than 200 columns as its source', async () => {
    const table = `${'| a '.repeat(201)}|\n${'| - '.repeat(201)}|`;
    expect((await render(table)).querySelector('.code-text')?.textContent).toBe(table);
  });

  test('shows tasks as done and open', async () => {
    const page = await render('- [x] done\n- [ ] open');
    expect([...page.querySelectorAll('input')].map((box) => box.checked)).toEqual([true, false]);
  });

  test('marks the range of a citation under the number of its source, with the words it stands for', async () => {
    const source = { url: 'https://a.test', title: 'Source' };
    const ranges = [
      { start: 0, end: 9 },
      { start: 10, end: 19 },
    ];
    const { page } = await mount(
      <Markdown text="So it is. Or is it." citations={ranges.map((range) => ({ ...source, range }))} />,
    );
    expect(page.querySelector('p')?.textContent).toBe('So it is.1 Or is it.1');
    expect(quotePassages('So it is.', [{ ...source, range: { start: 0, end: 9 } }])[0]?.quote).toBe('So it is.');
  });

  test('marks citations that the message has, and leaves other brackets alone', async () => {
    const { page } = await mount(<Markdown text="So it is [1] but not [2]." citations={[{ title: 'Source' }]} />);
    expect(page.querySelector('.citation-mark')?.getAttribute('aria-label')).toBe('Source 1: Source');
    expect(page.textContent).toBe('So it is 1 but not [2].');
  });

  test('ends with one caret while the text streams and none afterwards', async () => {
    for (const text of ['', 'words', '- a\n  - b', '| a |\n| - |\n| 1 |', '> quote', '```ts\ncode', '# Heading']) {
      expect((await render(text, true)).querySelectorAll('.markdown-caret')).toHaveLength(1);
      expect((await render(text)).querySelectorAll('.markdown-caret')).toHaveLength(0);
    }
  });

  test('keeps the elements of finished blocks while the text grows', async () => {
    const { page, show } = await mount(<Markdown text={'```ts\nlet a\n```\n\none\n\ntwo'} isStreaming />);
    const code = page.querySelector('figure');
    await show(<Markdown text={'```ts\nlet a\n```\n\none\n\ntwo\n\nthree\n\nfour'} isStreaming />);
    await show(<Markdown text={'```ts\nlet a\n```\n\none\n\ntwo\n\nthree\n\nfour.'} />);
    expect(page.querySelector('figure')).toBe(code);
  });

  test('shows prices as they are written', async () => {
    expect((await render('From $5 to $10 a month')).textContent).toBe('From $5 to $10 a month');
  });

  test('folds code of more than 30 lines unless it is being written', async () => {
    const text = `\`\`\`\n${Array.from({ length: 40 }, (_, line) => `line ${line}`).join('\n')}`;
    expect((await render(text)).textContent).not.toContain('line 35');
    expect((await render(text, true)).textContent).toContain('line 35');
  });
});

describe('a text beyond what anyone writes', () => {
  const items = Array.from({ length: 260 }, (_, item) => `- item ${item + 1}: ${'and so on '.repeat(98)}`);
  const text = items.join('\n');

  test('comes in pieces of whole lines, on request', async () => {
    const page = await render(text);
    const shown = [page.querySelectorAll('li').length];
    for (let press = page.querySelector('button'); press; press = page.querySelector('button')) {
      const pressed = press;
      act(() => pressed.click());
      shown.push(page.querySelectorAll('li').length);
    }
    expect([shown, page.textContent.includes('item 260')]).toEqual([[100, 201, 260], true]);
  });

  test('stays whole where it was written before the eyes of its reader', async () => {
    const page = await render(text, true);
    expect([page.querySelectorAll('li').length, page.querySelector('button')]).toEqual([260, null]);
  });
});
