import type { Attachment } from '../../../shared/model/attachment.ts';
import { useStores } from '../../client/stores-context.ts';
import { useShownImage } from '../../client/use-shown-image.ts';
import { formatBytes } from '../../lib/format/format-bytes.ts';
import { FileSign } from '../../ui/file-sign.tsx';
import './message-files.css';

/** The files that went along with a message; each opens by itself. */
export function MessageFiles({ attachments }: { readonly attachments: readonly Attachment[] }) {
  return (
    <ul className="message-files" aria-label="Attached files">
      {attachments.map((attachment) => (
        <li key={attachment.id}>
          <MessageFile attachment={attachment} />
        </li>
      ))}
    </ul>
  );
}

function MessageFile({ attachment }: { readonly attachment: Attachment }) {
  const { attachmentView } = useStores();
  const image = useShownImage(attachment);
  const { name, kind, sizeBytes } = attachment;
  const size = formatBytes(sizeBytes);
  const open = () => void attachmentView.getState().open(attachment);
  if (image?.state === 'shown') {
    return (
      <button type="button" className="message-picture" aria-label={`Open ${name}, ${size}`} onClick={open}>
        <img src={image.url} alt="" />
      </button>
    );
  }
  return (
    <button type="button" className="message-file" onClick={open}>
      <FileSign kind={kind} />
      <span className="visually-hidden">Open </span>
      <span className="message-file-words">
        <span className="message-file-name">{name}</span>
        <span className="message-file-size figures">{image?.state === 'missing' ? 'The file is gone' : size}</span>
      </span>
    </button>
  );
}
