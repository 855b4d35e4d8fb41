import { firstGraphemes } from './first-graphemes.ts';

const longestName = 80;
/** File systems count bytes, most up to 255; what tells copies apart and the extension come on top. */
const longestBytes = 200;

/** A title as the name of a file that every system takes. */
export function exportName(title: string, extension: string): string {
  const plain = title
    .normalize('NFC')
    // What turns the direction of text could show another name and extension than there is.
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\u0000-\u001f<>:"/\\|?*\u007f]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
  const cut = withinBytes(firstGraphemes(plain, longestName)).trim();
  // Names of devices on Windows.
  const safe = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(cut) ? `${cut}_` : cut;
  return `${safe || 'Conversation'}.${extension}`;
}

/** Whole characters only, as many as fit. */
function withinBytes(text: string): string {
  const encoder = new TextEncoder();
  let bytes = 0;
  let end = 0;
  for (const character of text.toWellFormed()) {
    bytes += encoder.encode(character).length;
    if (bytes > longestBytes) return text.toWellFormed().slice(0, end);
    end += character.length;
  }
  return text.toWellFormed();
}
