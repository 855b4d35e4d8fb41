import type { ClipboardEvent } from 'react';
import { maxMessageCharacters } from '../../../shared/contract/call-parts.ts';
import { nameOf } from '../../client/composed-file.ts';
import { useStores } from '../../client/stores-context.ts';
import { readPaste } from './read-paste.ts';
import type { ComposedFiles } from './use-composed-files.ts';

/** Takes files and long texts out of a paste as files. A text that would fit into the message can still go there. */
export function usePaste(
  { add }: Pick<ComposedFiles, 'add'>,
  onEdit: (text: string) => void,
): (event: ClipboardEvent<HTMLTextAreaElement>) => void {
  const { attachments, chat, toasts } = useStores();
  const takeAway = (pasted: File) => {
    const id = chat.getState().conversationId ?? '';
    const file = attachments.getState().files[id]?.findLast((known) => nameOf(known) === pasted.name);
    if (file) attachments.getState().remove(id, file.id);
  };
  return (event) => {
    const paste = readPaste(event.clipboardData);
    if (paste.type === 'text') return;
    event.preventDefault();
    if (paste.type === 'files') return add(paste.files);
    add([paste.file]);
    const field = event.currentTarget;
    const insert = () => {
      takeAway(paste.file);
      onEdit(`${field.value.slice(0, field.selectionStart)}${paste.text}${field.value.slice(field.selectionEnd)}`);
    };
    const fits = field.value.length + paste.text.length <= maxMessageCharacters;
    toasts.getState().show({
      text: 'The long text was attached as a file',
      ...(fits && { action: { label: 'Insert as text', run: insert } }),
    });
  };
}
