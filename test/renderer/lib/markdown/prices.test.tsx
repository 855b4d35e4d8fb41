import { describe, expect, test } from 'vitest';
import { createMarkdownReader } from '../../../../renderer/lib/markdown/create-markdown-reader.ts';
import { Markdown } from '../../../../renderer/lib/markdown/markdown.tsx';
import { mount } from '../mount.tsx';
import { fc } from '../../../support/seeded-properties.ts';

const amounts = [
  '$5',
  '$10',
  '$1,000.00',
  '$0.02',
  '$5k',
  '$1.5M',
  'US$5',
  'A$20',
  'C$7.50',
  '$12/month',
  '$3–$4',
  '$99.',
  '($6)',
  '$.50',
  '-$8',
];
const joints = [
  ' and ',
  ' or ',
  ' to ',
  '-',
  '–',
  ' vs ',
  ' < ',
  ' = ',
  ' + ',
  ', ',
  '; ',
  ' (x_1) ',
  ' per 1M tokens, ',
  '/',
  ' × ',
  ' of ',
  ' ~ ',
  '\n',
  ' → ',
  ' is more than ',
];
const frames = [
  'It costs {}.',
  '{}',
  '**{}**',
  '*{}* a month',
  '> {}',
  '- {}',
  '1. {}',
  '## {}',
  '[{}](https://example.org/)',
  '({})',
  '"{}"',
  '価格は{}です',
  'السعر {} فقط',
];

describe('prices', () => {
  test('are never read as a formula, however many stand together', () => {
    const sentence = fc
      .tuple(
        fc.constantFrom(...frames),
        fc.array(fc.tuple(fc.constantFrom(...amounts), fc.constantFrom(...joints)), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...amounts),
      )
      .map(([frame, pairs, last]) => frame.replace('{}', () => pairs.map((pair) => pair.join('')).join('') + last));
    fc.assert(
      fc.property(sentence, (text) => {
        expect(JSON.stringify(createMarkdownReader().read(text, false).blocks)).not.toContain('"math"');
        expect(JSON.stringify(createMarkdownReader().read(text, true).blocks)).not.toContain('"math"');
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    'costs $5-$10',
    'US$5 and US$10',
    'from $5 to $10 (about $7.50 on average)',
    '$HOME and $PATH hold $PWD',
    'Pay $20 now, $x later, $30 then',
    '$5 = 5 USD, $10 = 10 USD',
    'I have $5; you have $10_000',
    '$AAPL rose, $TSLA fell',
    'between $1M and $2M',
    '5$ and 10$',
    '$5 $10 $15',
  ])('and other dollars are shown letter by letter: %s', async (text) => {
    expect((await mount(<Markdown text={text} />)).page.textContent).toBe(text);
  });

  test('stay prices in tables and code', async () => {
    const { page } = await mount(
      <Markdown
        text={'| plan | price |\n| - | - |\n| a | $5 |\n| b | $10 |\n\n`$5` and `$10`\n\n```sh\necho $5 $10\n```'}
      />,
    );
    expect([...page.querySelectorAll('td, p code, pre')].map((element) => element.textContent)).toEqual([
      'a',
      '$5',
      'b',
      '$10',
      '$5',
      '$10',
      'echo $5 $10',
    ]);
  });
});
