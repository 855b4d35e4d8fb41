import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { ProviderId, WorkspaceId } from '../../shared/model/ids.ts';
import type { Import } from '../../shared/model/import.ts';
import type { UploadId } from '../../shared/model/transfer.ts';
import { type ReadStatus, reading, ready } from '../lib/read-status.ts';
import { describeError } from './describe-error.ts';
import type { ToastStore } from './toast-store.ts';
import { uploadFile } from './upload-file.ts';

/** Files on their way to the core. */
export interface Sending {
  readonly fileNames: readonly string[];
  readonly sentBytes: number;
  readonly totalBytes: number;
}

export interface ImportsState {
  /** Newest first. */
  readonly imports: readonly Import[];
  readonly status: ReadStatus;
  readonly sending: Sending | undefined;
  readonly read: () => Promise<void>;
  readonly accept: (imports: readonly Import[]) => void;
  /** Sends the files and has them imported. */
  readonly bringIn: (files: readonly File[], workspaceId: WorkspaceId) => Promise<void>;
  readonly cancelSending: () => void;
  readonly cancel: (id: string) => Promise<void>;
  readonly undo: (id: string) => Promise<void>;
  /** Puts one of which nothing is left out of the way, with Undo in a toast. */
  readonly dismiss: (one: Import) => Promise<void>;
  /** Takes over a provider that was left out. */
  readonly takeProvider: (id: string, providerId: ProviderId) => Promise<void>;
}
export type ImportsStore = StoreApi<ImportsState>;

export interface ImportsDeps {
  readonly core: CoreApi;
  readonly toasts: ToastStore;
  /** Conversations have come or gone. */
  readonly onSettled: () => void;
}

export function createImportsStore({ core, toasts, onSettled }: ImportsDeps): ImportsStore {
  let stopping = new AbortController();

  return createStore<ImportsState>()((set, get) => {
    const tell = (error: unknown) => toasts.getState().show({ text: describeError(error) });
    const onProgress = (sending: Sending | undefined) => set({ sending });
    return {
      imports: [],
      status: reading,
      sending: undefined,
      read: async () => {
        try {
          const { imports } = await core.imports.list({});
          set({ imports, status: ready });
        } catch (error) {
          set({ status: { state: 'failed', message: describeError(error) } });
        }
      },
      accept: (imports) => {
        const wasRunning = get().imports.some(isRunning);
        set({ imports, status: ready });
        if (wasRunning && !imports.some(isRunning)) onSettled();
      },
      bringIn: async (files, workspaceId) => {
        if (files.length === 0 || get().sending) return;
        stopping = new AbortController();
        const { signal } = stopping;
        try {
          const uploadIds = await sendAll(core, files, { signal, onProgress });
          await core.imports.start({ uploadIds, workspaceId });
        } catch (error) {
          if (!signal.aborted) tell(error);
        }
      },
      cancelSending: () => stopping.abort(),
      cancel: (id) => core.imports.cancel({ id }).then(() => undefined, tell),
      undo: (id) => core.imports.undo({ id }).then(() => undefined, tell),
      dismiss: async ({ id, fileNames }) => {
        const undo = () => core.imports.setDismissed({ id, isDismissed: false }).catch(tell);
        try {
          await core.imports.setDismissed({ id, isDismissed: true });
          const action = { label: 'Undo', isUndo: true, run: () => void undo() };
          toasts.getState().show({ text: `Dismissed ${fileNames.join(', ')}`, action });
        } catch (error) {
          tell(error);
        }
      },
      takeProvider: (id, providerId) => core.imports.takeProvider({ id, providerId }).then(() => undefined, tell),
    };
  });
}

interface SendOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (sending: Sending | undefined) => void;
}

/** All of them, or none: what has arrived of a set that is given up is discarded. */
async function sendAll(
  core: CoreApi,
  files: readonly File[],
  { signal, onProgress }: SendOptions,
): Promise<UploadId[]> {
  const totalBytes = files.reduce((sum, { size }) => sum + size, 0);
  const fileNames = files.map(({ name }) => name);
  const uploadIds: UploadId[] = [];
  let doneBytes = 0;
  try {
    for (const file of files) {
      const note = (sentBytes: number) => onProgress({ fileNames, sentBytes: doneBytes + sentBytes, totalBytes });
      note(0);
      uploadIds.push(await uploadFile(core, file, { signal, onProgress: note }));
      doneBytes += file.size;
    }
    return uploadIds;
  } catch (error) {
    for (const uploadId of uploadIds) await core.uploads.discard({ uploadId }).catch(() => undefined);
    throw error;
  } finally {
    onProgress(undefined);
  }
}

export function isRunning({ progress }: Import): boolean {
  return progress.state === 'reading' || progress.state === 'removing';
}
