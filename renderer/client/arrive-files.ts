import type { StoreApi } from 'zustand/vanilla';
import type { ConversationId } from '../../shared/model/ids.ts';
import type { AttachmentsState, Files } from './attachments-state.ts';
import type { ComposedFile } from './composed-file.ts';
import type { KeptFiles } from './read-kept-files.ts';

/** Tells when all files of a message are there. */
export function createFileArrival(
  { getState, subscribe }: StoreApi<AttachmentsState>,
  kept: KeptFiles,
): Pick<AttachmentsState, 'isComing' | 'arrive'> {
  const filesOf = (id: ConversationId): Files => getState().files[id] ?? [];
  const hasComing = (id: ConversationId) => filesOf(id).some(isComing);
  const untilNoneIsComing = (id: ConversationId): Promise<void> =>
    new Promise((arrived) => {
      const stop = subscribe(() => {
        if (hasComing(id)) return;
        stop();
        arrived();
      });
    });
  return {
    isComing: (id) => kept.isReading(id) || hasComing(id),
    arrive: async (id) => {
      if (!(await kept.settle(id))) return false;
      const awaited = filesOf(id).filter(isComing);
      if (awaited.length > 0) await untilNoneIsComing(id);
      const there = new Set(filesOf(id).flatMap((file) => (file.type === 'attached' ? [file.id] : [])));
      return awaited.every((file) => there.has(file.id));
    },
  };
}

function isComing({ type }: ComposedFile): boolean {
  return type === 'coming';
}
