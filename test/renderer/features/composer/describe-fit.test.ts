import { expect, test } from 'vitest';
import { describeFit } from '../../../../renderer/features/composer/describe-fit.ts';
import { plainAttachment } from '../../../store/samples.ts';

const words = { sha256: 'b'.repeat(64), sizeBytes: 8, characters: 8, tokens: 2, errorPercent: 0 };
const image = plainAttachment({ kind: 'image', name: 'quay.png' });
const pdf = plainAttachment({ kind: 'pdf', name: 'tides.pdf', pageCount: 2, text: words });
const scan = plainAttachment({ kind: 'pdf', name: 'scan.pdf', pageCount: 2 });
const blind = { label: 'Codestral', abilities: [] };
const seeing = { label: 'Opus', abilities: ['vision' as const, 'pdf' as const] };

test.each([
  ['nothing where the model takes everything', [image, pdf, scan], seeing, undefined, []],
  ['that a model cannot see', [image], blind, undefined, ['Codestral cannot see images. Choose a model that can.']],
  ['who would answer instead', [image], seeing, blind, ['Codestral cannot see images, so Opus would answer.']],
  ['that text is sent', [pdf], blind, undefined, ['Codestral cannot read PDF: the text of tides.pdf is sent.']],
  [
    'that a document is too long to be sent as such',
    [{ ...pdf, pageCount: 101 }],
    seeing,
    undefined,
    ['tides.pdf is too long to be sent as PDF: its text is sent.'],
  ],
  [
    'that a document without words is lost on the model',
    [scan],
    blind,
    undefined,
    ['scan.pdf holds no words, and Codestral cannot read PDF. Choose a model that can.'],
  ],
  [
    'that nobody can answer',
    [image],
    undefined,
    undefined,
    ['No usable model can read these files. Add a key for one that can.'],
  ],
  [
    'that a text is too long for all',
    [{ ...pdf, text: { ...words, tokens: 14_000_000 } }],
    seeing,
    undefined,
    ['tides.pdf holds about 14.00M tok, more than any model reads. Attach the parts that matter.'],
  ],
])('it says %s', (_what, attachments, model, passedOver, lines) => {
  expect(describeFit({ attachments, model, passedOver, isTooLongForAll: false })).toStrictEqual(lines);
});

test('a model that was chosen and sees nothing is the only reason that is given', () => {
  expect(
    describeFit({ attachments: [image], model: undefined, passedOver: blind, isTooLongForAll: false }),
  ).toStrictEqual(['Codestral cannot see images. Choose a model that can.']);
});

test('what is too long for every window is not put down to a missing key', () => {
  const fitting = { attachments: [image], model: undefined, passedOver: undefined, isTooLongForAll: true };
  expect(describeFit(fitting)).toStrictEqual([
    'This is longer than any usable model reads. Attach the parts that matter.',
  ]);
});
