import { expect, test } from 'vitest';
import { chooseImage } from '../../../electron/core/prompt/choose-image.ts';
import { fillAttachments } from '../../../electron/core/prompt/fill-attachments.ts';
import type { Attachment } from '../../../shared/model/attachment.ts';
import type { Ability } from '../../../shared/model/language-model.ts';
import { plainAttachment } from '../../store/samples.ts';

const words = { sha256: 'b'.repeat(64), sizeBytes: 8, characters: 8, tokens: 2, errorPercent: 0 };
const text = plainAttachment({ text: words });
const pdf = plainAttachment({
  name: 'tides.pdf',
  kind: 'pdf',
  mediaType: 'application/pdf',
  pageCount: 2,
  text: words,
});
const scan = plainAttachment({ name: 'scan.pdf', kind: 'pdf', mediaType: 'application/pdf', pageCount: 1 });
const image = plainAttachment({
  name: 'quay.png',
  kind: 'image',
  mediaType: 'image/png',
  pixels: { width: 750, height: 100 },
});

test('a model that takes everything is given images and documents as such', async () => {
  expect(await filled([image, pdf, text], ['vision', 'pdf'])).toStrictEqual({
    role: 'user',
    text: '<file name="notes.txt">\nof bbb\n</file>\n\nWhat?',
    images: [{ mediaType: 'image/png', data: Buffer.from('of aaa').toString('base64') }],
    documents: [{ name: 'tides.pdf', mediaType: 'application/pdf', data: Buffer.from('of aaa').toString('base64') }],
    mediaTokens: 100 + 2 * 1_600 + 2,
  });
});

test('a model that reads text only is given the words; images stay behind to be named', async () => {
  expect(await filled([image, pdf, scan], [])).toStrictEqual({
    role: 'user',
    text: '<file name="tides.pdf">\nof bbb\n</file>\n\n[The file "scan.pdf" holds no words that you can read]\n\nWhat?',
    attachments: [image],
  });
});

test('a document that is too long for any provider is given in words', async () => {
  const long = { ...pdf, pageCount: 101 };
  expect((await filled([long], ['pdf'])).documents).toBeUndefined();
});

test('of an image the largest version within the limits is sent', () => {
  const copies = [
    { sha256: 'c'.repeat(64), mediaType: 'image/png', sizeBytes: 50, width: 2_048, height: 1_000 },
    { sha256: 'd'.repeat(64), mediaType: 'image/png', sizeBytes: 20, width: 1_568, height: 765 },
  ];
  const large = { ...image, pixels: { width: 4_000, height: 1_953 }, sizeBytes: 90, copies };
  const chosen = [
    chooseImage(large, { longEdgePixels: 8_000, bytes: 100 }),
    chooseImage(large, { longEdgePixels: 2_048, bytes: 100 }),
    chooseImage(large, { longEdgePixels: 2_048, bytes: 30 }),
    chooseImage(large, { longEdgePixels: 100, bytes: 10 }),
    chooseImage({ ...large, mediaType: 'image/bmp' }, { longEdgePixels: 8_000, bytes: 100 }),
  ];
  expect(chosen.map((version) => version?.sha256[0])).toStrictEqual(['a', 'c', 'd', 'd', 'c']);
});

async function filled(attachments: readonly Attachment[], abilities: readonly Ability[]) {
  const prompt = await fillAttachments(
    { messages: [{ role: 'user', text: 'What?', attachments }], parameters: {} },
    {
      model: { abilities: [...abilities], line: 'claude' },
      readFile: async (sha256) => Buffer.from(`of ${sha256.slice(0, 3)}`),
    },
  );
  const [message] = prompt.messages;
  if (!message) throw new Error('The prompt has lost its message.');
  return message;
}
