import type { ComposedFiles } from './use-composed-files.ts';
import { AttachedFile } from './attached-file.tsx';
import { AttachmentNotes } from './attachment-notes.tsx';
import './attached-files.css';

/** What goes along with the message, how far it is, and what the model can take of it. */
export function AttachedFiles({ files, remove }: Pick<ComposedFiles, 'files' | 'remove'>) {
  if (files.length === 0) return null;
  return (
    <div className="attached">
      <ul className="attached-files" aria-label="Attached files">
        {files.map((file) => (
          <AttachedFile key={file.id} file={file} onRemove={() => remove(file.id)} />
        ))}
      </ul>
      <AttachmentNotes files={files} />
    </div>
  );
}
