import { describe, expect, test } from 'vitest';
import { createMarkdownReader } from '../../../../renderer/lib/markdown/create-markdown-reader.ts';
import { markdownPieces } from './markdown-pieces.ts';
import { fc } from '../../../support/seeded-properties.ts';

const readWhole = (text: string) => createMarkdownReader().read(text, false);

function readInChunks(text: string, cuts: readonly number[]) {
  const reader = createMarkdownReader();
  const lengths = cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b);
  for (const length of lengths) reader.read(text.slice(0, length), true);
  return reader.read(text, false);
}

describe('create-markdown-reader', () => {
  test('reads a text streamed in any chunks into the same blocks as the whole text', () => {
    const text = fc
      .array(fc.tuple(fc.constantFrom(...markdownPieces), fc.constantFrom('\n', '\n\n', '\r\n', ' ', '')), {
        maxLength: 14,
      })
      .map((pieces) => pieces.flat().join(''));
    fc.assert(
      fc.property(text, fc.array(fc.nat({ max: 600 }), { maxLength: 40 }), (source, cuts) => {
        expect(readInChunks(source, cuts).blocks).toEqual(readWhole(source).blocks);
      }),
      { numRuns: 400 },
    );
  });

  test('reads a text streamed letter by letter into the same blocks as the whole text', () => {
    const text = markdownPieces.join('\n\n');
    const everyCut = Array.from({ length: text.length }, (_, index) => index);
    expect(readInChunks(text, everyCut).blocks).toEqual(readWhole(text).blocks);
  });

  test('keeps the identity of finished blocks while the text grows', () => {
    const reader = createMarkdownReader();
    const [first] = reader.read('# One\n\ntwo\n\nthree\n\nfour', true).blocks;
    const [same] = reader.read('# One\n\ntwo\n\nthree\n\nfour and more\n\nfive', true).blocks;
    expect(same).toBe(first);
  });

  test('resolves a reference in a finished block once its definition arrives', () => {
    const reader = createMarkdownReader();
    const text = 'See [the page][1].\n\nb\n\nc\n\nd\n\n';
    reader.read(text, true);
    const { blocks } = reader.read(`${text}[1]: https://example.org/`, false);
    expect(blocks[0]).toMatchObject({
      content: [{ text: 'See ' }, { type: 'link', href: 'https://example.org/' }, {}],
    });
  });

  test('shows unfinished emphasis as emphasis while the text streams', () => {
    expect(createMarkdownReader().read('a **bol', true).blocks).toMatchObject([
      { content: [{ type: 'text' }, { type: 'strong' }] },
    ]);
    expect(createMarkdownReader().read('a **bol', false).blocks).toMatchObject([
      { content: [{ type: 'text', text: 'a **bol' }] },
    ]);
  });

  test('makes no heading of a line whose list goes on in the next', () => {
    const types = (text: string) =>
      createMarkdownReader()
        .read(text, true)
        .blocks.map(({ type }) => type);
    expect([types('Give it back\n-'), types('Give it back\n- in'), types('Title\n---')]).toEqual([
      ['paragraph'],
      ['paragraph', 'list'],
      ['heading'],
    ]);
  });

  test('shows an open fence as code at once', () => {
    expect(createMarkdownReader().read('```ts\nconst a', true).blocks).toEqual([
      { type: 'code', raw: '```ts\nconst a', language: 'ts', text: 'const a', isClosed: false },
    ]);
  });

  test('typesets the first 200 formulas of a message and shows the source of the others', () => {
    const paragraph = `\\(a\\) ${'$x_1$ '.repeat(29)}\n\n`;
    const text = `${paragraph.repeat(7)}$$\ny\n$$`;
    const kinds = (blocks: ReturnType<typeof readWhole>['blocks']) =>
      blocks.flatMap((block) =>
        block.type === 'paragraph'
          ? block.content.map(({ type }) => type).filter((type) => type !== 'text')
          : block.type,
      );
    const expected = [...Array<string>(200).fill('math'), ...Array<string>(11).fill('code')];
    expect(kinds(readWhole(text).blocks)).toEqual(expected);
    expect(kinds(readInChunks(text, [100, 300, 600, 900, 1_200]).blocks)).toEqual(expected);
    expect(readWhole(text).blocks.at(-1)).toEqual({
      type: 'paragraph',
      raw: '$$\ny\n$$',
      content: [{ type: 'code', text: '$$\ny\n$$' }],
    });
  });
});
