import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ConversationId } from '../../shared/model/ids.ts';
import { type AddDeps, createFileAdder } from './add-files.ts';
import { createFileArrival } from './arrive-files.ts';
import {
  type AttachmentsState,
  type Files,
  type FilesAccess,
  idsOf,
  toFile,
  withoutKnown,
} from './attachments-state.ts';
import { attachmentsOf, type ComposedFile, nameOf } from './composed-file.ts';
import { describeError, isDisconnected } from './describe-error.ts';
import { createKeptFiles } from './read-kept-files.ts';
import type { ToastStore } from './toast-store.ts';

export type AttachmentsStore = StoreApi<AttachmentsState>;

/** Files of messages that are being written. They are kept with the draft and outlive this window. */
export function createAttachmentsStore(deps: AddDeps): AttachmentsStore {
  const { core, toasts } = deps;

  return createStore<AttachmentsState>()((set, get, store) => {
    const filesOf = (id: ConversationId): Files => get().files[id] ?? [];
    const access: FilesAccess = {
      filesOf,
      change: (id, how) => set({ files: { ...get().files, [id]: how(filesOf(id)) } }),
      keep: (id) =>
        orSay(toasts, async () => {
          // What is not read yet would be overwritten.
          if (kept.isReading(id)) await kept.settle(id);
          await core.attachments.saveDraft({ conversationId: id, ids: idsOf(filesOf(id)) });
        }),
    };
    const kept = createKeptFiles(core, access.change);
    const adder = createFileAdder(deps, access);
    return {
      files: {},
      keep: access.keep,
      read: (id) => orSay(toasts, () => kept.read(id)),
      ...createFileArrival(store, kept),
      add: adder.add,
      remove: (id, fileId) => {
        adder.callOff(fileId);
        const file = filesOf(id).find((known) => known.id === fileId);
        if (file) takeAway(toasts, access, { id, file });
      },
      take: (id) => {
        const attachments = attachmentsOf(filesOf(id));
        access.change(id, (files) => files.filter(({ type }) => type !== 'attached'));
        return attachments;
      },
      put: (id, attachments) => {
        const back = withoutKnown(attachments, filesOf(id)).map(toFile);
        if (back.length === 0) return;
        access.change(id, (files) => [...back, ...files]);
        void access.keep(id);
      },
    };
  });
}

interface Placed {
  readonly id: ConversationId;
  readonly file: ComposedFile;
}

function takeAway(toasts: ToastStore, { filesOf, change, keep }: FilesAccess, { id, file }: Placed): void {
  const place = filesOf(id).indexOf(file);
  change(id, (files) => files.filter((known) => known.id !== file.id));
  if (file.type !== 'attached') return;
  void keep(id);
  const bringBack = () => {
    change(id, (files) => files.toSpliced(place, 0, file));
    void keep(id);
  };
  const action = { label: 'Undo', isUndo: true, run: bringBack };
  toasts.getState().show({ text: `Removed ${nameOf(file)}`, action });
}

/** What fails is said; a lost connection says itself. */
async function orSay(toasts: ToastStore, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isDisconnected(error)) toasts.getState().show({ text: describeError(error) });
  }
}
