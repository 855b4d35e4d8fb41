import type { ImageType } from '../../../shared/model/remote-image.ts';

/** What the first bytes of a file say it is; nothing for what is no image. */
export function findImageType(head: Uint8Array): ImageType | 'drawing' | undefined {
  const text = String.fromCharCode(...head.subarray(0, 64));
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (text.startsWith('GIF87a') || text.startsWith('GIF89a')) return 'image/gif';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'image/webp';
  if (/^....ftypavi[fs]/s.test(text)) return 'image/avif';
  return /^[\s\xef\xbb\xbf]*<(?:\?xml|svg|!--|!doctype svg)/i.test(text) ? 'drawing' : undefined;
}
