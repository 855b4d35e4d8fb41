import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { ExportBranches, ExportFormat, ExportKind } from '../../shared/model/export.ts';
import type { ConversationId, WorkspaceId } from '../../shared/model/ids.ts';
import type { Download } from '../../shared/model/transfer.ts';
import { collectFile } from './collect-file.ts';
import { describeError } from './describe-error.ts';
import type { ToastStore } from './toast-store.ts';

export interface Packing {
  readonly kind: ExportKind;
  /** First it is written, then it is handed to the browser. */
  readonly phase: 'writing' | 'fetching';
  readonly percent: number;
}

export interface ExportsState {
  /** The zip that is being made. */
  readonly packing: Packing | undefined;
  readonly pack: (kind: ExportKind, workspaceId?: WorkspaceId) => Promise<void>;
  readonly cancel: () => void;
  readonly saveConversation: (id: ConversationId, format: ExportFormat, branches: ExportBranches) => Promise<void>;
}
export type ExportsStore = StoreApi<ExportsState>;

export interface ExportsDeps {
  readonly core: CoreApi;
  readonly toasts: ToastStore;
  /** Hands a file to the browser under its name. */
  readonly save: (blob: Blob, name: string) => void;
}

export function createExportsStore({ core, toasts, save }: ExportsDeps): ExportsStore {
  let stopping = new AbortController();

  return createStore<ExportsState>()((set, get) => {
    const fetchFile = async (download: Download, signal: AbortSignal, onProgress: (percent: number) => void) => {
      const { id: downloadId, name, mediaType, sizeBytes } = download;
      try {
        const blob = await collectFile(core.downloads.read({ downloadId }, { signal }), {
          mediaType,
          onProgress: (bytes) => onProgress(Math.round((100 * bytes) / Math.max(1, sizeBytes))),
        });
        if (!signal.aborted) save(blob, name);
      } finally {
        await core.downloads.discard({ downloadId }).catch(() => undefined);
      }
    };
    const tell = (text: string) => toasts.getState().show({ text });

    return {
      packing: undefined,
      pack: async (kind, workspaceId) => {
        if (get().packing) return;
        stopping = new AbortController();
        const { signal } = stopping;
        const isLeft = () => signal.aborted;
        set({ packing: { kind, phase: 'writing', percent: 0 } });
        try {
          let download: Download | undefined;
          const order = { kind, ...(workspaceId !== undefined && { workspaceId }) };
          for await (const step of core.exports.pack(order, { signal })) {
            if (step.type === 'ready') download = step.download;
            else set({ packing: { kind, phase: 'writing', percent: step.percent } });
          }
          if (!download || isLeft()) return;
          await fetchFile(download, signal, (percent) => set({ packing: { kind, phase: 'fetching', percent } }));
          if (!isLeft()) tell(`Exported ${download.name}`);
        } catch (error) {
          if (!isLeft()) tell(describeError(error));
        } finally {
          set({ packing: undefined });
        }
      },
      cancel: () => stopping.abort(),
      saveConversation: async (id, format, branches) => {
        try {
          const download = await core.exports.conversation({ id, format, branches });
          await fetchFile(download, new AbortController().signal, () => {});
          tell(`Exported ${download.name}`);
        } catch (error) {
          tell(describeError(error));
        }
      },
    };
  });
}
