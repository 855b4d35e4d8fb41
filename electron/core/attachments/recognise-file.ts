import type { AttachmentKind } from '../../../shared/model/routing-request.ts';
import { imageHeadBytes, oversize, tooManyPixels } from '../../../shared/model/image-size.ts';
import { extensionOf, textFileKind } from '../../../shared/model/text-file-kind.ts';

/** What a file is by its first bytes and its name, or why it cannot be attached. */
export type Recognised =
  { readonly kind: AttachmentKind; readonly mediaType: string } | { readonly kind: 'refused'; readonly reason: string };

/** So many bytes tell what a file is, and how large an image says it is. */
export const headBytes = imageHeadBytes;
/** So many tell whether it is text. */
const textBytes = 4_096;

/** The content decides, not the name: a name only tells code from other text. Pure. */
export function recogniseFile(name: string, head: Uint8Array): Recognised {
  const known = signatures.find(({ bytes, at = 0 }) => bytes.every((byte, index) => head[at + index] === byte));
  if (known) return known.toRecognised(name, head);
  if (isText(head.subarray(0, textBytes))) return namedOtherwise(name) ?? toText(name);
  return { kind: 'refused', reason: `${quoted(name)} ${namedLikeText(name)}holds binary data that no model can read.` };
}

interface Signature {
  readonly bytes: readonly number[];
  readonly at?: number;
  readonly toRecognised: (name: string, head: Uint8Array) => Recognised;
}

/** An image that would fill the memory is refused before anyone looks at its pixels. */
const image =
  (mediaType: string) =>
  (name: string, head: Uint8Array): Recognised => {
    const size = oversize(head);
    if (size === undefined) return { kind: 'image', mediaType };
    return { kind: 'refused', reason: `${quoted(name)} ${tooManyPixels(size)}` };
  };

const signatures: readonly Signature[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], toRecognised: () => ({ kind: 'pdf', mediaType: 'application/pdf' }) },
  { bytes: [0x89, 0x50, 0x4e, 0x47], toRecognised: image('image/png') },
  { bytes: [0xff, 0xd8, 0xff], toRecognised: image('image/jpeg') },
  { bytes: [0x47, 0x49, 0x46, 0x38], toRecognised: image('image/gif') },
  { bytes: [0x57, 0x45, 0x42, 0x50], at: 8, toRecognised: image('image/webp') },
  { bytes: [0x42, 0x4d], toRecognised: toBmp },
  { bytes: [0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69], at: 4, toRecognised: image('image/avif') },
  { bytes: [0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69], at: 4, toRecognised: refusedHeic },
  // Office files of both generations, and archives.
  { bytes: [0x50, 0x4b, 0x03, 0x04], toRecognised: refusedPackage },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], toRecognised: refusedOffice },
];

/** Text may begin with the same letters. */
function toBmp(name: string, head: Uint8Array): Recognised {
  return /\.bmp$/i.test(name) ? image('image/bmp')(name, head) : toText(name);
}

/** Text under the name of an image or a PDF is a mistake, or meant to be taken for one. */
function namedOtherwise(name: string): Recognised | undefined {
  const [, extension] = /\.(png|jpe?g|gif|webp|avif|heic|bmp|pdf)$/i.exec(name) ?? [];
  if (extension === undefined) return undefined;
  const what = extension.toLowerCase() === 'pdf' ? 'a PDF' : 'an image';
  const reason = `${quoted(name)} is named like ${what} but holds text. Rename it to .txt to attach it as text.`;
  return { kind: 'refused', reason };
}

function refusedHeic(name: string): Recognised {
  return { kind: 'refused', reason: `${quoted(name)} is a HEIC image, which cannot be read here. Save it as JPEG.` };
}

function refusedPackage(name: string): Recognised {
  if (/\.(docx|docm|dotx|pptx|ppsx|xlsx|xlsm|odt|ods|odp|pages|numbers|key)$/i.test(name)) return refusedOffice(name);
  return { kind: 'refused', reason: `${quoted(name)} is an archive. Unpack it and attach the files you need.` };
}

function refusedOffice(name: string): Recognised {
  const asText = /\.(xls|xlsx|xlsm|ods|numbers)$/i.test(name) ? 'CSV' : 'text';
  const reason = `${quoted(name)} is an Office file, which no model reads. Save it as PDF or ${asText} and attach that.`;
  return { kind: 'refused', reason };
}

/** No NUL and hardly any control character; UTF-16 is told by its mark. */
function isText(head: Uint8Array): boolean {
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return isUtf16 || !head.some(isControl);
}

function isControl(byte: number): boolean {
  const isLayout = byte === 0x09 || byte === 0x0a || byte === 0x0c || byte === 0x0d || byte === 0x1b || byte === 0x08;
  return byte < 0x20 && !isLayout;
}

function toText(name: string): Recognised {
  if (textFileKind(name) === 'code') return { kind: 'code', mediaType: 'text/plain' };
  return { kind: 'text', mediaType: textTypes.get(extensionOf(name)) ?? 'text/plain' };
}

function namedLikeText(name: string): string {
  const recognised = toText(name);
  const isNamedSo = recognised.kind === 'code' || /\.(txt|md|csv|log|text|markdown|tsv)$/i.test(name);
  return isNamedSo ? 'is named like a text file but ' : '';
}

function quoted(name: string): string {
  return `"${name}"`;
}

const textTypes: ReadonlyMap<string, string> = new Map([
  ['md', 'text/markdown'],
  ['csv', 'text/csv'],
]);
