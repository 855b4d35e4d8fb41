import { FileCode, FileText, Image, type LucideIcon } from 'lucide-react';
import type { AttachmentKind } from '../../shared/model/routing-request.ts';
import { Icon } from './icon.tsx';
import './file-sign.css';

interface FileSignProps {
  readonly kind: AttachmentKind;
  /** A small version of an image. */
  readonly url?: string | undefined;
}

/** What a file looks like: its picture, or the sign of its kind. The name beside it says the rest. */
export function FileSign({ kind, url }: FileSignProps) {
  return (
    <span className="file-sign" data-kind={kind}>
      {url === undefined ? <Icon of={signs[kind]} /> : <img src={url} alt="" />}
    </span>
  );
}

const signs: Readonly<Record<AttachmentKind, LucideIcon>> = {
  image: Image,
  pdf: FileText,
  text: FileText,
  code: FileCode,
};
