import { firstGraphemes } from './first-graphemes.ts';

const longestName = 80;

/** A title as the name of a file that every system takes. */
export function exportName(title: string, extension: string): string {
  const plain = title
    .normalize('NFC')

    .replace(/[\u0000-\u001f<>:"/\\|?*\u007f]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
  const cut = firstGraphemes(plain, longestName).trim();
  // Names of devices on Windows.
  const safe = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(cut) ? `${cut}_` : cut;
  return `${safe || 'Conversation'}.${extension}`;
}
