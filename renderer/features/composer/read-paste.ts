import { longPasteCharacters } from '../../../shared/model/attachment.ts';

/** What a paste means for the composer. */
export type Paste =
  | { readonly type: 'files'; readonly files: readonly File[] }
  /** Too long to be read in a message: it becomes a file. */
  | { readonly type: 'long-text'; readonly file: File; readonly text: string }
  | { readonly type: 'text' };

const pastedName = 'Pasted text.txt';

/** Files win over the words that some programs put beside them, such as the name of an image. */
export function readPaste(clipboard: Pick<DataTransfer, 'files' | 'getData'>): Paste {
  const files = [...clipboard.files];
  const text = clipboard.getData('text/plain');
  if (files.length > 0 && text.length <= longPasteCharacters) return { type: 'files', files };
  if (text.length <= longPasteCharacters) return { type: 'text' };
  return { type: 'long-text', text, file: new File([text], pastedName, { type: 'text/plain' }) };
}
