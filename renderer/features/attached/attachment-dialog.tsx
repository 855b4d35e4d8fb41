import { Download } from 'lucide-react';
import { assertNever } from '../../../shared/model/assert-never.ts';
import type { AttachmentContent } from '../../client/attachment-view-store.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { formatBytes } from '../../lib/format/format-bytes.ts';
import { formatCount } from '../../lib/format/format-tokens.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import './attachment-dialog.css';

/** One attachment by itself: the image in full, or the words that a model reads of a file. */
export function AttachmentDialog() {
  const { attachmentView } = useStores();
  const { attachment, content, isSaving } = useFrom(
    () => attachmentView,
    (state) => state,
  );
  if (!attachment) return null;
  const { name, sizeBytes, pixels, pageCount, text } = attachment;
  const facts = [
    formatBytes(sizeBytes),
    pixels && `${pixels.width} × ${pixels.height} px`,
    pageCount !== undefined && `${pageCount} ${pageCount === 1 ? 'page' : 'pages'}`,
    text && `about ${formatCount(text.tokens)} tok`,
  ].filter((fact) => typeof fact === 'string');
  return (
    <Dialog
      isOpen
      onClose={() => attachmentView.getState().close()}
      title={name}
      description={facts.join(' · ')}
      size="full"
      footer={
        <Button icon={Download} isBusy={isSaving} onClick={() => void attachmentView.getState().save()}>
          Save file
        </Button>
      }
    >
      <Content content={content} name={name} />
    </Dialog>
  );
}

function Content({ content, name }: { readonly content: AttachmentContent; readonly name: string }) {
  switch (content.type) {
    case 'reading':
      return (
        <p className="attachment-words" role="status">
          <Spinner /> Reading the file
        </p>
      );
    case 'image':
      return <img className="attachment-picture" src={content.url} alt={name} />;
    case 'text':
      return (
        <>
          <pre className="attachment-text" tabIndex={0} aria-label={`Text of ${name}`}>
            {content.text}
          </pre>
          {content.isCut && <p className="attachment-words">This is the beginning. The model is sent all of it.</p>}
        </>
      );
    case 'none':
      return <p className="attachment-words">This file holds no words to show. Save it to open it.</p>;
    case 'failed':
      return (
        <p className="attachment-words" role="alert">
          {content.reason}
        </p>
      );
    default:
      return assertNever(content);
  }
}
