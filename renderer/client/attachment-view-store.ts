import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { Attachment } from '../../shared/model/attachment.ts';
import { saveBlob } from '../lib/save-blob.ts';
import { collectFile } from './collect-file.ts';
import { describeError } from './describe-error.ts';
import type { ToastStore } from './toast-store.ts';

export type AttachmentContent =
  | { readonly type: 'reading' }
  | { readonly type: 'image'; readonly url: string }
  | { readonly type: 'text'; readonly text: string; readonly isCut: boolean }
  | { readonly type: 'none' }
  | { readonly type: 'failed'; readonly reason: string };

export interface AttachmentViewState {
  /** What is looked at. */
  readonly attachment: Attachment | undefined;
  readonly content: AttachmentContent;
  readonly isSaving: boolean;
  readonly open: (attachment: Attachment) => Promise<void>;
  readonly close: () => void;
  /** Saves the file as it was attached. */
  readonly save: () => Promise<void>;
}
export type AttachmentViewStore = StoreApi<AttachmentViewState>;

/** More than anybody reads in a dialog. */
const shownCharacters = 100_000;

export function createAttachmentViewStore(core: CoreApi, toasts: ToastStore): AttachmentViewStore {
  let looking = new AbortController();
  return createStore<AttachmentViewState>()((set, get) => ({
    attachment: undefined,
    content: { type: 'reading' },
    isSaving: false,
    open: async (attachment) => {
      looking.abort();
      looking = new AbortController();
      const { signal } = looking;
      set({ attachment, content: { type: 'reading' } });
      const content = await readContent(core, attachment, signal);
      if (!signal.aborted) set({ content });
    },
    close: () => {
      looking.abort();
      const { content } = get();
      if (content.type === 'image') URL.revokeObjectURL(content.url);
      set({ attachment: undefined, content: { type: 'reading' } });
    },
    save: async () => {
      const { attachment } = get();
      if (!attachment || get().isSaving) return;
      set({ isSaving: true });
      try {
        const { id, mediaType, name } = attachment;
        const pieces = core.attachments.read({ id, part: 'file' }, { signal: new AbortController().signal });
        saveBlob(await collectFile(pieces, { mediaType }), name);
      } catch (error) {
        toasts.getState().show({ text: describeError(error) });
      } finally {
        set({ isSaving: false });
      }
    },
  }));
}

async function readContent(core: CoreApi, attachment: Attachment, signal: AbortSignal): Promise<AttachmentContent> {
  const { id, kind, mediaType, text } = attachment;
  if (kind !== 'image' && !text) return { type: 'none' };
  try {
    if (kind !== 'image') return await readText(core, id, signal);
    const blob = await collectFile(core.attachments.read({ id, part: 'file' }, { signal }), { mediaType });
    return { type: 'image', url: URL.createObjectURL(blob) };
  } catch (error) {
    return signal.aborted ? { type: 'reading' } : { type: 'failed', reason: describeError(error) };
  }
}

/** Reads no more than is shown. */
async function readText(core: CoreApi, id: string, signal: AbortSignal): Promise<AttachmentContent> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const { base64 } of core.attachments.read({ id, part: 'text' }, { signal })) {
    text += decoder.decode(
      Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)),
      { stream: true },
    );
    if (text.length > shownCharacters) return { type: 'text', text: text.slice(0, shownCharacters), isCut: true };
  }
  return { type: 'text', text, isCut: false };
}
