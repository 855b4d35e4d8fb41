import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import { type FilesAccess, toFile, withoutKnown } from './attachments-state.ts';

export interface KeptFiles {
  /** Puts what the core keeps with a draft in front of what was added meanwhile; once for each conversation. */
  readonly read: (id: ConversationId) => Promise<void>;
  readonly isReading: (id: ConversationId) => boolean;
  /** Waits for a reading that is under way. Answers whether it left nothing unknown. */
  readonly settle: (id: ConversationId) => Promise<boolean>;
}

export function createKeptFiles(core: CoreApi, change: FilesAccess['change']): KeptFiles {
  const known = new Set<ConversationId>();
  const readings = new Map<ConversationId, Promise<void>>();
  const readOnce = async (id: ConversationId) => {
    try {
      const { attachments } = await core.attachments.ofDraft({ conversationId: id });
      known.add(id);
      change(id, (added) => [...withoutKnown(attachments, added).map(toFile), ...added]);
    } finally {
      readings.delete(id);
    }
  };
  return {
    read: async (id) => {
      if (known.has(id)) return;
      const reading = readings.get(id) ?? readOnce(id);
      readings.set(id, reading);
      await reading;
    },
    isReading: (id) => readings.has(id),
    settle: async (id) => {
      const reading = readings.get(id);
      if (!reading) return true;
      await reading.catch(() => undefined);
      return known.has(id);
    },
  };
}
