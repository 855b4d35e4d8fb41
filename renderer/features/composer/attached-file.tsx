import { CircleX, X } from 'lucide-react';
import { assertNever } from '../../../shared/model/assert-never.ts';
import type { Attachment } from '../../../shared/model/attachment.ts';
import { type ComposedFile, nameOf } from '../../client/composed-file.ts';
import { useStores } from '../../client/stores-context.ts';
import { useShownImage } from '../../client/use-shown-image.ts';
import { formatBytes } from '../../lib/format/format-bytes.ts';
import { FileSign } from '../../ui/file-sign.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Spinner } from '../../ui/spinner.tsx';

interface AttachedFileProps {
  readonly file: ComposedFile;
  readonly onRemove: () => void;
}

/** One file: its picture or sign, its name, its size or how far it is, and the button that takes it away. */
export function AttachedFile({ file, onRemove }: AttachedFileProps) {
  const name = nameOf(file);
  const isComing = file.type === 'coming';
  return (
    <li className="attached-file" data-type={file.type}>
      <FileFace file={file} />
      <IconButton
        icon={X}
        label={isComing ? `Cancel ${name}` : `Remove ${name}`}
        size="small"
        tooltipSide="top"
        onClick={onRemove}
      />
    </li>
  );
}

function FileFace({ file }: { readonly file: ComposedFile }) {
  const { attachmentView } = useStores();
  switch (file.type) {
    case 'attached':
      return (
        <button
          type="button"
          className="attached-face"
          onClick={() => void attachmentView.getState().open(file.attachment)}
        >
          <AttachedSign attachment={file.attachment} />
          <span className="visually-hidden">Open </span>
          <Words name={file.attachment.name} detail={formatBytes(file.attachment.sizeBytes)} />
        </button>
      );
    case 'coming':
      return (
        <span className="attached-face">
          <Spinner />
          <Words name={file.name} detail={progressWords(file)} />
          <progress
            className="attached-progress"
            aria-label={`Attaching ${file.name}`}
            max={Math.max(1, file.sizeBytes)}
            value={file.sentBytes}
          />
        </span>
      );
    case 'refused':
      return (
        <span className="attached-face" role="alert">
          <Icon of={CircleX} />
          <span className="attached-reason">Not attached. {file.reason}</span>
        </span>
      );
    default:
      return assertNever(file);
  }
}

function AttachedSign({ attachment }: { readonly attachment: Attachment }) {
  const image = useShownImage(attachment);
  return <FileSign kind={attachment.kind} url={image?.state === 'shown' ? image.url : undefined} />;
}

function Words({ name, detail }: { readonly name: string; readonly detail: string }) {
  return (
    <span className="attached-words">
      <span className="attached-name" title={name}>
        {name}
      </span>
      <span className="attached-detail figures">{detail}</span>
    </span>
  );
}

function progressWords({ sentBytes, sizeBytes }: Extract<ComposedFile, { type: 'coming' }>): string {
  if (sentBytes >= sizeBytes) return 'reading it';
  return `${Math.floor((sentBytes / sizeBytes) * 100)}% of ${formatBytes(sizeBytes)}`;
}
