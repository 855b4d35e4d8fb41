import { describe, expect, test } from 'vitest';
import { createMarkdownReader } from '../../../../renderer/lib/markdown/create-markdown-reader.ts';
import { hideOpenEmoji } from '../../../../renderer/lib/markdown/hide-open-emoji.ts';
import { Markdown } from '../../../../renderer/lib/markdown/markdown.tsx';
import { textDirection } from '../../../../renderer/lib/markdown/text-direction.ts';
import { mount } from '../mount.tsx';

describe('Chinese, Japanese and Korean', () => {
  test.each([
    ['**「強調」**です', 'strong', '「強調」'],
    ['彼は**「強調」**と言った', 'strong', '「強調」'],
    ['**强调。**后文', 'strong', '强调。'],
    ['这是**“引号”**文本', 'strong', '“引号”'],
    ['한국어**(강조)**입니다', 'strong', '(강조)'],
    ['これは*「斜体」*です', 'em', '「斜体」'],
    ['~~「削除」~~です', 'del', '「削除」'],
    ['**強調**です', 'strong', '強調'],
    ['**`コード`**です', 'strong', 'コード'],
  ])('mark emphasis beside their punctuation: %s', async (text, element, words) => {
    const { page } = await mount(<Markdown text={text} />);
    expect([page.querySelector(element)?.textContent, page.textContent.includes('*')]).toEqual([words, false]);
  });

  test.each(['a * b * c', 'これは * 星 * です', '**開いたまま「です', 'a**"b"**c', '\\*「星」\\*です'])(
    'leave other stars alone: %s',
    async (text) => {
      expect((await mount(<Markdown text={text} />)).page.querySelector('strong, em')).toBeNull();
    },
  );

  test.each([
    ['詳細はhttps://example.com/a。次に', 'https://example.com/a'],
    ['（https://example.com/a）を見て', 'https://example.com/a'],
    ['see https://example.com/中文 there', 'https://example.com/%E4%B8%AD%E6%96%87'],
    ['https://example.com/a, then', 'https://example.com/a'],
  ])('end an address at their marks: %s', async (text, address) => {
    const { page } = await mount(<Markdown text={text} />);
    expect([page.querySelector('a')?.getAttribute('href'), page.textContent]).toEqual([address, text]);
  });
});

describe('text from right to left', () => {
  test.each([
    ['Hello', 'ltr'],
    ['- **שלום** world', 'rtl'],
    ['1. مرحبا', 'rtl'],
    ['「日本」', 'ltr'],
    ['123 …', undefined],
  ] as const)('has the direction of its first word: %s', (text, direction) => {
    expect(textDirection(text)).toBe(direction);
  });

  test('stands at the right in every kind of block, and code does not', async () => {
    const { page } = await mount(
      <Markdown
        text={'مرحبا\n\n## عنوان\n\n- واحد\n\n> اقتباس\n\n| عمود |\n| - |\n| خلية |\n\n`a` و\n\n```js\nlet a;\n```'}
      />,
    );
    const directions = [...page.querySelectorAll('p, h2, ul, li, blockquote, table, td, code, pre')].map(
      (element) => `${element.tagName} ${element.getAttribute('dir')}`,
    );
    expect(directions).toEqual([
      'P auto',
      'H2 auto',
      'UL rtl',
      'LI auto',
      'BLOCKQUOTE rtl',
      'P auto',
      'TABLE rtl',
      'TD auto',
      'P auto',
      'CODE ltr',
      'PRE ltr',
      'CODE null',
    ]);
  });
});

describe('an emoji', () => {
  test.each([
    ['words 👍', 'words '],
    ['words 👩\u200d', 'words '],
    ['words 👩\u200d👩', 'words '],
    ['words 👍🏽', 'words '],
    ['words 🇩', 'words '],
    ['words 🇩🇪', 'words 🇩🇪'],
    ['words 🇩🇪🇫', 'words 🇩🇪'],
    ['words 👍👍', 'words 👍'],
    ['words ❤\ufe0f', 'words '],
    ['words 👍 ', 'words 👍 '],
    ['words 👍.', 'words 👍.'],
    ['words', 'words'],
    ['', ''],
  ])('at the end of a text that goes on waits: %s', (text, shown) => {
    expect(hideOpenEmoji(text)).toBe(shown);
  });

  test('of many parts is never shown in part, wherever the text is cut', () => {
    const whole = 'a 👩‍👩‍👧‍👦 b 👍🏽 c 🇩🇪🇫🇷 d ❤️‍🔥 e 🏴󠁧󠁢󠁥󠁮󠁧󠁿 f';
    const clusters = new Set(segment(whole));
    const reader = createMarkdownReader();
    for (const end of Array.from(whole, (_, index) =>
      Array.from(whole)
        .slice(0, index + 1)
        .join(''),
    )) {
      const [block] = reader.read(end, true).blocks;
      const shown = block?.type === 'paragraph' && block.content[0]?.type === 'text' ? block.content[0].text : '';
      expect(segment(shown).filter((cluster) => !clusters.has(cluster))).toEqual([]);
    }
    expect(reader.read('a 👩‍👩‍👧‍👦', false).blocks).toMatchObject([{ content: [{ text: 'a 👩‍👩‍👧‍👦' }] }]);
  });
});

function segment(text: string): readonly string[] {
  return Array.from(new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text), (part) => part.segment);
}
