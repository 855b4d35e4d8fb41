import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { ConversationId, MessageId } from '../../shared/model/ids.ts';
import type { OutlineNode } from '../../shared/model/outline.ts';
import { type ReadStatus, reading, ready } from '../lib/read-status.ts';
import { describeError, isDisconnected } from './describe-error.ts';
import { openMessage, type OpenMessageDeps } from './open-message.ts';

export interface OutlineState {
  readonly conversationId: ConversationId | undefined;
  /** A parent before its children. */
  readonly nodes: readonly OutlineNode[];
  readonly status: ReadStatus;
  /** Reads all branches of a conversation and keeps them in step until the returned function is called. */
  readonly watch: (id: ConversationId) => () => void;
  /** Reads anew what is looked at. */
  readonly readAgain: () => Promise<void>;
  /** Brings the message into view; one that is not on screen has its branch shown. */
  readonly show: (messageId: MessageId, isOnScreen: boolean) => Promise<void>;
}
export type OutlineStore = StoreApi<OutlineState>;

export interface OutlineDeps extends OpenMessageDeps {
  readonly core: CoreApi;
}

/** All branches of one conversation, a line for each message, read while somebody looks. */
export function createOutlineStore(deps: OutlineDeps): OutlineStore {
  const { core, chat } = deps;
  return createStore<OutlineState>()((set, get) => ({
    conversationId: undefined,
    nodes: [],
    status: reading,
    watch: (id) => {
      set({ conversationId: id, nodes: [], status: reading });
      void get().readAgain();
      return () => set({ conversationId: undefined, nodes: [], status: reading });
    },
    readAgain: async () => {
      const { conversationId: id } = get();
      if (id === undefined) return;
      const isWanted = () => get().conversationId === id;
      try {
        const nodes = await readOutline(core, id, isWanted);
        if (isWanted()) set({ nodes, status: ready });
      } catch (error) {
        if (isWanted() && !isDisconnected(error)) set({ status: { state: 'failed', message: describeError(error) } });
      }
    },
    show: async (messageId, isOnScreen) => {
      const { conversationId } = chat.getState();
      if (conversationId === undefined) return;
      if (!isOnScreen) await chat.getState().showBranch(messageId);
      await openMessage(deps, { conversationId, messageId });
    },
  }));
}

async function readOutline(
  core: CoreApi,
  conversationId: ConversationId,
  isWanted: () => boolean,
): Promise<readonly OutlineNode[]> {
  const nodes: OutlineNode[] = [];
  let after: MessageId | undefined;
  do {
    const page = await core.branches.outline({ conversationId, ...(after !== undefined && { after }) });
    nodes.push(...page.nodes);
    after = page.next;
  } while (after !== undefined && isWanted());
  return nodes;
}
