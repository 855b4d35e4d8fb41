import type { Attachment } from '../../shared/model/attachment.ts';

/** A file of the message that is being written. */
export type ComposedFile =
  | {
      readonly type: 'coming';
      readonly id: string;
      readonly name: string;
      readonly sizeBytes: number;
      readonly sentBytes: number;
    }
  | { readonly type: 'attached'; readonly id: string; readonly attachment: Attachment }
  /** It is not attached; says why until it is taken away. */
  | {
      readonly type: 'refused';
      readonly id: string;
      readonly name: string;
      readonly sizeBytes: number;
      readonly reason: string;
    };

export function attachmentsOf(files: readonly ComposedFile[]): readonly Attachment[] {
  return files.flatMap((file) => (file.type === 'attached' ? [file.attachment] : []));
}

export function nameOf(file: ComposedFile): string {
  return file.type === 'attached' ? file.attachment.name : file.name;
}
