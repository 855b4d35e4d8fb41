import { expect, test } from 'vitest';
import { oversize, readImageSize } from '../../../shared/model/image-size.ts';
import { hugeImages, hugePictureInGif } from '../../support/huge-images.ts';
import { makePng } from '../../support/make-png.ts';

const huge = { width: 60_000, height: 50_000 };

test.each(Object.entries(hugeImages))('%s says its size in its first bytes', (_type, head) => {
  expect([readImageSize(head), oversize(head)]).toStrictEqual([huge, '60,000 × 50,000 pixels']);
});

test('a picture in a GIF that reaches beyond the whole counts', () => {
  expect(readImageSize(hugePictureInGif)).toStrictEqual(huge);
});

test('small images of each kind say their size, and are not too large', () => {
  const lossless = Buffer.from('52494646000000005745425056503 84c000000002f3fc00e00'.replace(' ', ''), 'hex');
  const simple = Buffer.from('524946460000000057454250565038200000000000000 09d012a40002c00'.replace(' ', ''), 'hex');
  const small = [makePng(30, 20), lossless, simple].map((image) => new Uint8Array(image));
  expect(small.map((image) => [readImageSize(image), oversize(image)])).toStrictEqual([
    [{ width: 30, height: 20 }, undefined],
    [{ width: 64, height: 60 }, undefined],
    [{ width: 64, height: 44 }, undefined],
  ]);
});

test('bytes that end too early, or are of no image, say nothing', () => {
  const cut = Object.entries(hugeImages).map(([, head]) => readImageSize(head.subarray(0, 9)));
  const others = [new Uint8Array(), new TextEncoder().encode('a text'), new Uint8Array(70_000).fill(0xff)].map(
    readImageSize,
  );
  const endless = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, ...Array.from({ length: 1_000 }, () => 0xff)]);
  expect([...cut, ...others, readImageSize(endless)].filter((size) => size !== undefined)).toStrictEqual([]);
});
