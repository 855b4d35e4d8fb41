import { Upload } from 'lucide-react';
import { useStores } from '../../client/stores-context.ts';
import { Icon } from '../../ui/icon.tsx';
import { useFileDrop } from './use-file-drop.ts';

/** Takes files that are dropped anywhere on the chat, and says so while they hover. */
export function DropZone({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const { toasts } = useStores();
  const isOver = useFileDrop((files, folderCount) => {
    onFiles(files);
    if (folderCount > 0) toasts.getState().show({ text: 'A folder cannot be attached. Drop the files in it.' });
  });
  if (!isOver) return null;
  return (
    <div className="drop-zone" role="status">
      <span className="drop-zone-words">
        <Icon of={Upload} />
        Drop files to attach them to your message
      </span>
    </div>
  );
}
