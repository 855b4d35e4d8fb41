import { z } from 'zod';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { ApprovalAnswer, PendingApproval } from '../../shared/model/approval.ts';
import { TurnId } from '../../shared/model/ids.ts';
import { readStored, type TextStorage } from '../lib/stored-value.ts';
import { describeError, isDisconnected } from './describe-error.ts';
import type { ToastStore } from './toast-store.ts';

export interface ApprovalsState {
  /** Requests that wait for the person, the longest waiting first. */
  readonly approvals: readonly PendingApproval[];
  /** Those the person has looked at and left for later. */
  readonly leftForLater: ReadonlySet<TurnId>;
  /** The one whose answer is on its way to the core. */
  readonly answering: TurnId | undefined;
  /** Why the last answer did not arrive. */
  readonly problem: string | undefined;
  readonly read: () => Promise<void>;
  readonly accept: (approvals: readonly PendingApproval[]) => void;
  /** Closes the question without an answer: the message stays held. */
  readonly leave: (turnId: TurnId) => void;
  /** Asks again. */
  readonly review: (turnId: TurnId) => void;
  readonly answer: (approval: PendingApproval, answer: ApprovalAnswer) => Promise<void>;
}
export type ApprovalsStore = StoreApi<ApprovalsState>;

export interface ApprovalsDeps {
  readonly core: CoreApi;
  readonly toasts: ToastStore;
  /** Holds over a reload what was left for later. */
  readonly storage: TextStorage;
  /** Gives the text of a message that is not sent back to the person. */
  readonly keepAsDraft: (approval: PendingApproval) => Promise<void>;
}

/** What waits for the person's yes. Nothing is taken for answered before the core has heard it. */
export function createApprovalsStore({ core, toasts, storage, keepAsDraft }: ApprovalsDeps): ApprovalsStore {
  const store = createStore<ApprovalsState>()((set, get) => {
    const accept = (approvals: readonly PendingApproval[]) => {
      const waiting = new Set(approvals.map(({ turnId }) => turnId));
      set({
        approvals: approvals.toSorted((one, other) => one.since - other.since),
        leftForLater: new Set([...get().leftForLater].filter((turnId) => waiting.has(turnId))),
      });
    };
    const without = (turnId: TurnId) => get().approvals.filter((approval) => approval.turnId !== turnId);
    return {
      approvals: [],
      leftForLater: new Set(readStored(storage, leftKey, TurnIds)),
      answering: undefined,
      problem: undefined,
      read: async () => {
        try {
          accept((await core.approvals.list({})).approvals);
        } catch (error) {
          // After a lost connection everything is read again.
          if (!isDisconnected(error)) toasts.getState().show({ text: describeError(error) });
        }
      },
      accept,
      leave: (turnId) => set({ leftForLater: new Set([...get().leftForLater, turnId]), problem: undefined }),
      review: (turnId) => {
        const others = [...get().leftForLater].filter((left) => left !== turnId);
        set({ leftForLater: new Set(others), problem: undefined });
      },
      answer: async (approval, answer) => {
        const { turnId } = approval;
        if (get().answering !== undefined) return;
        set({ answering: turnId, problem: undefined });
        try {
          // First the text, so that it is never nowhere.
          if (answer.type === 'deny') await keepAsDraft(approval);
          await core.approvals.answer({ turnId, answer });
          accept(without(turnId));
        } catch (error) {
          set({ problem: describeError(error) });
        } finally {
          set({ answering: undefined });
        }
      },
    };
  });
  store.subscribe(({ leftForLater }, before) => {
    if (leftForLater !== before.leftForLater) storage.setItem(leftKey, JSON.stringify([...leftForLater]));
  });
  return store;
}

const leftKey = 'approvals-left-for-later';
const TurnIds = z.array(TurnId);

/** The one question that is asked now. */
export function askedApproval({ approvals, leftForLater }: ApprovalsState): PendingApproval | undefined {
  return approvals.find(({ turnId }) => !leftForLater.has(turnId));
}
