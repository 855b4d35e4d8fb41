import { expect, test } from 'vitest';
import { hugeImages } from '../../support/huge-images.ts';
import { recogniseFile } from '../../../electron/core/attachments/recognise-file.ts';

test.each([
  ['photo.txt', [0x89, 0x50, 0x4e, 0x47], { kind: 'image', mediaType: 'image/png' }],
  ['photo.jpg', [0xff, 0xd8, 0xff, 0xe0], { kind: 'image', mediaType: 'image/jpeg' }],
  ['photo.gif', [...Buffer.from('GIF89a')], { kind: 'image', mediaType: 'image/gif' }],
  ['photo.webp', [...Buffer.from('RIFF0000WEBP')], { kind: 'image', mediaType: 'image/webp' }],
  ['tides.pdf', [...Buffer.from('%PDF-1.7')], { kind: 'pdf', mediaType: 'application/pdf' }],
  ['notes.md', [...Buffer.from('# Quay')], { kind: 'text', mediaType: 'text/markdown' }],
  ['notes', [...Buffer.from('BM is no picture')], { kind: 'text', mediaType: 'text/plain' }],
  ['plan.ts', [...Buffer.from('const quay = 1;')], { kind: 'code', mediaType: 'text/plain' }],
  ['Makefile', [...Buffer.from('all:\n\techo')], { kind: 'code', mediaType: 'text/plain' }],
  ['drawing.svg', [...Buffer.from('<svg/>')], { kind: 'code', mediaType: 'text/plain' }],
  ['wide.txt', [0xff, 0xfe, 0x51, 0x00], { kind: 'text', mediaType: 'text/plain' }],
])('%s is what its first bytes say', (name, head, expected) => {
  expect(recogniseFile(name, Uint8Array.from(head))).toStrictEqual(expected);
});

test.each([
  [
    'notes.txt',
    [0x4d, 0x5a, 0x00],
    '"notes.txt" is named like a text file but holds binary data that no model can read.',
  ],
  ['tool.exe', [0x4d, 0x5a, 0x00], '"tool.exe" holds binary data that no model can read.'],
  [
    'plan.docx',
    [0x50, 0x4b, 0x03, 0x04],
    '"plan.docx" is an Office file, which no model reads. Save it as PDF or text and attach that.',
  ],
  [
    'costs.xls',
    [0xd0, 0xcf, 0x11, 0xe0],
    '"costs.xls" is an Office file, which no model reads. Save it as PDF or CSV and attach that.',
  ],
  ['all.zip', [0x50, 0x4b, 0x03, 0x04], '"all.zip" is an archive. Unpack it and attach the files you need.'],
  [
    'photo.heic',
    [0, 0, 0, 0x18, ...Buffer.from('ftypheic')],
    '"photo.heic" is a HEIC image, which cannot be read here. Save it as JPEG.',
  ],
  [
    'photo.png',
    [...Buffer.from('hello')],
    '"photo.png" is named like an image but holds text. Rename it to .txt to attach it as text.',
  ],
  [
    'tides.PDF',
    [...Buffer.from('hello')],
    '"tides.PDF" is named like a PDF but holds text. Rename it to .txt to attach it as text.',
  ],
  [
    'huge.png',
    [0x89, ...Buffer.from('PNG\r\n\x1a\n\0\0\0\rIHDR'), 0x77, 0x35, 0x94, 0x00, 0x77, 0x35, 0x94, 0x00],
    '"huge.png" says that it has 2,000,000,000 × 2,000,000,000 pixels, more than can be shown. Save it smaller.',
  ],
])('%s is refused with what to do', (name, head, reason) => {
  expect(recogniseFile(name, Uint8Array.from(head))).toStrictEqual({ kind: 'refused', reason });
});

test.each(Object.entries(hugeImages))(
  'an image of type %s with more pixels than can be shown is refused',
  (type, head) => {
    const name = `huge.${type.slice('image/'.length)}`;
    expect(recogniseFile(name, head)).toStrictEqual({
      kind: 'refused',
      reason: `"${name}" says that it has 60,000 × 50,000 pixels, more than can be shown. Save it smaller.`,
    });
  },
);
