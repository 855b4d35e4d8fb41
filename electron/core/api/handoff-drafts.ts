import type { Conversation } from '../../../shared/model/conversation.ts';
import type { ModelRef } from '../../../shared/model/ids.ts';
import type { Message } from '../../../shared/model/message.ts';
import type { Cost } from '../../../shared/model/usage.ts';
import { findKeptNote } from '../notes/find-kept-note.ts';
import type { Clock } from '../ports/clock.ts';
import type { Stores } from '../ports/stores.ts';
import { draftHandoff, draftingModel, type HandoffDraft } from '../turns/draft-handoff.ts';
import type { Target } from '../turns/target.ts';
import type { Turns } from '../turns/create-turns.ts';
import { weighDraft } from '../turns/weigh-handoff.ts';

interface DraftPorts {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly turns: Pick<Turns, 'askAside'>;
  readonly find: (model: ModelRef) => Target | undefined;
  readonly countTokens: (text: string) => number;
}

interface DraftWish {
  readonly conversation: Conversation;
  /** The branch, oldest first. */
  readonly history: readonly Message[];
  /** By a model, even where a note covers the last message. */
  readonly isAnew: boolean;
  readonly signal: AbortSignal;
}

export type OfferedDraft = HandoffDraft & { readonly isKept?: true };
type WeighedDraft = { readonly modelLabel: string; readonly cost: Cost };

/** Drafts of handoff notes, and what they would cost. */
export function createHandoffDrafts(ports: DraftPorts) {
  const { stores, clock, turns, find, countTokens } = ports;
  const canWrite = (model: ModelRef) => (find(model)?.row.kind ?? 'demo') !== 'demo';
  return {
    offer: async ({ conversation, history, isAnew, signal }: DraftWish): Promise<OfferedDraft> => {
      const kept = isAnew ? undefined : findKeptNote({ stores, clock }, conversation.id, history);
      if (kept) return { note: kept, isKept: true };
      return draftHandoff(turns.askAside, { conversation, history, signal, canWrite });
    },
    /** Nothing where no model can write one. */
    weigh: (history: readonly Message[]): { readonly draft?: WeighedDraft } => {
      const model = draftingModel(history);
      const target = model !== undefined && canWrite(model) ? find(model) : undefined;
      if (!target) return {};
      const cost = weighDraft({ history, target, countTokens, now: clock.now() });
      return { draft: { modelLabel: target.model.label, cost } };
    },
  };
}
