import { ContractError } from '../../shared/contract/errors.ts';
import { maxAttachments } from '../../shared/model/attachment.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import { type AttachDeps, attachFile } from './attach-file.ts';
import type { AttachmentsState, FilesAccess } from './attachments-state.ts';
import type { ComposedFile } from './composed-file.ts';
import { describeError } from './describe-error.ts';
import type { ToastStore } from './toast-store.ts';

export interface AddDeps extends AttachDeps {
  readonly toasts: ToastStore;
}

export interface FileAdder {
  readonly add: AttachmentsState['add'];
  /** Stops one that is coming. */
  readonly callOff: (fileId: string) => void;
}

interface Coming {
  readonly fileId: string;
  readonly file: File;
  readonly calling: AbortController;
}

/** Brings files in one after the other, however many are added meanwhile. */
export function createFileAdder(deps: AddDeps, { filesOf, change, keep }: FilesAccess): FileAdder {
  const coming = new Map<string, Coming>();
  let count = 0;
  let line: Promise<void> = Promise.resolve();

  const bring = async (id: ConversationId, { fileId, file, calling }: Coming) => {
    const { signal } = calling;
    const replace = (changed: ComposedFile) =>
      change(id, (files) => files.map((known) => (known.id === fileId ? changed : known)));
    try {
      signal.throwIfAborted();
      const onProgress = (sentBytes: number) => replace({ ...waiting(fileId, file), sentBytes });
      const attachment = await attachFile(deps, file, { signal, onProgress });
      replace({ type: 'attached', id: fileId, attachment });
      await keep(id);
    } catch (error) {
      const { name, size: sizeBytes } = file;
      if (!signal.aborted) replace({ type: 'refused', id: fileId, name, sizeBytes, reason: reasonOf(error, name) });
    } finally {
      coming.delete(fileId);
    }
  };

  return {
    add: async (id, files) => {
      const room = Math.max(0, maxAttachments - filesOf(id).length);
      if (files.length > room) deps.toasts.getState().show({ text: tooMany(files.length - room) });
      const taken = files.slice(0, room).map((file): Coming => {
        return { file, fileId: `file-${(count += 1)}`, calling: new AbortController() };
      });
      change(id, (known) => [...known, ...taken.map(({ fileId, file }) => waiting(fileId, file))]);
      for (const one of taken) {
        coming.set(one.fileId, one);
        line = line.then(() => bring(id, one));
      }
      await line;
    },
    callOff: (fileId) => coming.get(fileId)?.calling.abort(new DOMException('The file was called off.', 'AbortError')),
  };
}

function waiting(id: string, { name, size: sizeBytes }: File): Extract<ComposedFile, { type: 'coming' }> {
  return { type: 'coming', id, name, sizeBytes, sentBytes: 0 };
}

function tooMany(count: number): string {
  const notAttached = count === 1 ? 'One of these was' : `${count} of these were`;
  return `A message carries ${maxAttachments} files at most. ${notAttached} not attached.`;
}

/** A file that was moved or changed since it was chosen cannot be read any more. */
function reasonOf(error: unknown, name: string): string {
  if (error instanceof ContractError) return describeError(error);
  if (error instanceof DOMException) return `"${name}" cannot be read. It may have moved or changed. Attach it again.`;
  throw error;
}
