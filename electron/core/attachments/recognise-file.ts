import type { AttachmentKind } from '../../../shared/model/routing-request.ts';
import { extensionOf, textFileKind } from '../../../shared/model/text-file-kind.ts';

/** What a file is by its first bytes and its name, or why it cannot be attached. */
export type Recognised =
  { readonly kind: AttachmentKind; readonly mediaType: string } | { readonly kind: 'refused'; readonly reason: string };

/** So many bytes tell what a file is. */
export const headBytes = 4_096;

/** The content decides, not the name: a name only tells code from other text. Pure. */
export function recogniseFile(name: string, head: Uint8Array): Recognised {
  const known = signatures.find(({ bytes, at = 0 }) => bytes.every((byte, index) => head[at + index] === byte));
  if (known) return known.toRecognised(name, head);
  if (isText(head)) return namedOtherwise(name) ?? toText(name);
  return { kind: 'refused', reason: `${quoted(name)} ${namedLikeText(name)}holds binary data that no model can read.` };
}

interface Signature {
  readonly bytes: readonly number[];
  readonly at?: number;
  readonly toRecognised: (name: string, head: Uint8Array) => Recognised;
}

const image = (mediaType: string) => (): Recognised => ({ kind: 'image', mediaType });

const signatures: readonly Signature[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], toRecognised: () => ({ kind: 'pdf', mediaType: 'application/pdf' }) },
  { bytes: [0x89, 0x50, 0x4e, 0x47], toRecognised: toPng },
  { bytes: [0xff, 0xd8, 0xff], toRecognised: image('image/jpeg') },
  { bytes: [0x47, 0x49, 0x46, 0x38], toRecognised: image('image/gif') },
  { bytes: [0x57, 0x45, 0x42, 0x50], at: 8, toRecognised: image('image/webp') },
  { bytes: [0x42, 0x4d], toRecognised: (name) => (/\.bmp$/i.test(name) ? image('image/bmp')() : toText(name)) },
  { bytes: [0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69], at: 4, toRecognised: image('image/avif') },
  { bytes: [0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69], at: 4, toRecognised: refusedHeic },
  // Office files of both generations, and archives.
  { bytes: [0x50, 0x4b, 0x03, 0x04], toRecognised: refusedPackage },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], toRecognised: refusedOffice },
];

/** More pixels than any program shows: what claims them is damaged, or meant to fill the memory. */
const mostPixels = 500_000_000;

/** Width and height stand behind the name of the first part. */
function toPng(name: string, head: Uint8Array): Recognised {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const [width, height] = head.length < 24 ? [0, 0] : [view.getUint32(16), view.getUint32(20)];
  if (width * height <= mostPixels) return { kind: 'image', mediaType: 'image/png' };
  const size = `${width.toLocaleString('en')} × ${height.toLocaleString('en')} pixels`;
  return {
    kind: 'refused',
    reason: `${quoted(name)} says that it has ${size}, more than can be shown. Save it smaller.`,
  };
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
