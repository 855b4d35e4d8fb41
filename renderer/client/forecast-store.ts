import { createStore, type StoreApi } from 'zustand/vanilla';
import { maxMessageCharacters } from '../../shared/contract/call-parts.ts';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { AttachmentId } from '../../shared/model/attachment.ts';
import type { Decision } from '../../shared/model/decision.ts';
import type { ConversationId, MessageId, ModelRef } from '../../shared/model/ids.ts';
import type { WindowClock } from '../lib/window-clock.ts';

/** A message as it stands in the composer. */
export interface ComposedMessage {
  readonly conversationId: ConversationId | undefined;
  /** The model that was chosen; absent where the choice is automatic. */
  readonly model: ModelRef | undefined;
  readonly text: string;
  readonly attachmentIds: readonly AttachmentId[];
  /** The end of the branch on screen; absent before a first message. */
  readonly leafId?: MessageId | undefined;
}

export interface ForecastState {
  /** What the core would do with the message in the composer; absent until it has said. */
  readonly decision: Decision | undefined;
  /** Hears what stands in the composer now. Asks when something changed: at once, or when typing pauses. */
  readonly consider: (message: ComposedMessage) => void;
  /** Asks again: something changed that the decision leans on. */
  readonly reconsider: () => void;
}
export type ForecastStore = StoreApi<ForecastState>;

const typingPauseMs = 300;

/** Which model the next message would go to and what it would cost. Nothing is ever sent. */
export function createForecastStore(core: CoreApi, clock: WindowClock): ForecastStore {
  let considered: ComposedMessage | undefined;
  let asked = 0;
  let stopTimer = () => {};

  return createStore<ForecastState>()((set) => {
    const ask = async () => {
      stopTimer();
      if (!considered) return;
      asked += 1;
      const mine = asked;
      const decision = await simulate(core, considered);
      if (mine === asked) set({ decision });
    };
    return {
      decision: undefined,
      consider: (message) => {
        const before = considered;
        considered = message;
        if (before && isSame(before, message)) return;
        // What is under way would answer for another message.
        asked += 1;
        stopTimer();
        if (before && isSamePlace(before, message)) {
          if (!isSameBranch(before, message)) return void ask();
          stopTimer = clock.after(typingPauseMs, () => void ask());
          return;
        }
        set({ decision: undefined });
        void ask();
      },
      reconsider: () => void ask(),
    };
  });
}

/** Nothing where the core does not say: then nothing is foretold. */
async function simulate(core: CoreApi, message: ComposedMessage): Promise<Decision | undefined> {
  const { conversationId, model, text, attachmentIds } = message;
  if (text.length > maxMessageCharacters) return undefined;
  try {
    const { decision } = await core.routing.simulate({
      text,
      ...(conversationId !== undefined && { conversationId }),
      ...(model === undefined ? { isAutomatic: true } : { model }),
      ...(attachmentIds.length > 0 && { attachmentIds: [...attachmentIds] }),
    });
    return decision;
  } catch (error) {
    if (error instanceof ContractError) return undefined;
    throw error;
  }
}

function isSamePlace(one: ComposedMessage, other: ComposedMessage): boolean {
  const isSameFiles = one.attachmentIds.join() === other.attachmentIds.join();
  return one.conversationId === other.conversationId && one.model === other.model && isSameFiles;
}

function isSame(one: ComposedMessage, other: ComposedMessage): boolean {
  return isSamePlace(one, other) && isSameBranch(one, other) && one.text === other.text;
}

/** The first messages of a conversation, and those of one that is just opened, are no other branch. */
function isSameBranch(before: ComposedMessage, now: ComposedMessage): boolean {
  return before.leafId === undefined || before.leafId === now.leafId;
}
