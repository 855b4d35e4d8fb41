import type { Pixels } from './attachment.ts';

/** More pixels than any program shows: what claims them is damaged, or meant to fill the memory. */
const mostPixels = 500_000_000;

/** So many bytes tell the size of nearly every image; what cameras write in front of it is shorter. */
export const imageHeadBytes = 65_536;

/** How large an image of these first bytes says it is, in words, where that is more than can be shown. */
export function oversize(head: Uint8Array): string | undefined {
  const { width, height } = readImageSize(head) ?? { width: 0, height: 0 };
  if (width * height <= mostPixels) return undefined;
  return `${width.toLocaleString('en')} × ${height.toLocaleString('en')} pixels`;
}

/** What is wrong with it; its name goes in front. */
export function tooManyPixels(size: string): string {
  return `says that it has ${size}, more than can be shown. Save it smaller.`;
}

/** What the first bytes of an image say of its size, without a look at its pixels; nothing where they do not say it. */
export function readImageSize(head: Uint8Array): Pixels | undefined {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  try {
    if (view.getUint32(0) === 0x89504e47) return { width: view.getUint32(16), height: view.getUint32(20) };
    if (view.getUint16(0) === 0xffd8) return readJpeg(view);
    if (view.getUint32(0) === 0x47494638) return readGif(view);
    if (view.getUint32(0) === 0x52494646 && view.getUint32(8) === 0x57454250) return readWebp(view);
    if (view.getUint16(0) === 0x424d) return readBmp(view);
    return view.getUint32(4) === 0x66747970 ? readAvif(view) : undefined;
  } catch (error) {
    // The bytes end before they say it.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The size stands in the first frame, behind parts that say how long they are. */
function readJpeg(view: DataView): Pixels {
  for (let at = 2; ;) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (view.getUint8(at) === 0xff && isFrame) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    const isFilling = view.getUint8(at) !== 0xff || marker === 0xff;
    const isAlone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    if (isFilling) at += 1;
    else at += isAlone ? 2 : 2 + Math.max(2, view.getUint16(at + 2));
  }
}

/** The whole, or its first picture where that reaches beyond. */
function readGif(view: DataView): Pixels {
  const screen = { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  const flags = view.getUint8(10);
  let at = 13 + (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  // What a picture is told, and remarks, come in parts that say how long they are; an empty one ends them.
  while (isWithin(view, at + 2) && view.getUint8(at) === 0x21) {
    at += 2;
    while (isWithin(view, at) && view.getUint8(at) !== 0) at += 1 + view.getUint8(at);
    at += 1;
  }
  if (!isWithin(view, at + 8) || view.getUint8(at) !== 0x2c) return screen;
  const [left, top, width, height] = [1, 3, 5, 7].map((offset) => view.getUint16(at + offset, true));
  return {
    width: Math.max(screen.width, (left ?? 0) + (width ?? 0)),
    height: Math.max(screen.height, (top ?? 0) + (height ?? 0)),
  };
}

function isWithin(view: DataView, at: number): boolean {
  return at < view.byteLength;
}

/** Simple ones say their size in the first part, as those without loss do; the rest in a part of its own. */
function readWebp(view: DataView): Pixels | undefined {
  const part = view.getUint32(12);
  if (part === 0x56503858) return { width: 1 + threeBytes(view, 24), height: 1 + threeBytes(view, 27) };
  if (part === 0x5650384c) {
    const bits = view.getUint32(21, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  if (part !== 0x56503820) return undefined;
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}

function threeBytes(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 65_536;
}

function readBmp(view: DataView): Pixels {
  if (view.getUint32(14, true) === 12) return { width: view.getUint16(18, true), height: view.getUint16(20, true) };
  return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
}

/** The largest of the pictures it is put together of. */
function readAvif(view: DataView): Pixels | undefined {
  let largest: Pixels | undefined;
  for (let at = 8; at + 16 <= view.byteLength; at += 1) {
    if (view.getUint32(at) !== 0x69737065) continue;
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}
