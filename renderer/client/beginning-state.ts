import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { ConversationId, ModelRef, WorkspaceId } from '../../shared/model/ids.ts';
import type { TextStorage } from '../lib/stored-value.ts';
import type { WindowClock } from '../lib/window-clock.ts';
import type { AttachmentsStore } from './attachments-store.ts';
import type { ChatStore } from './chat-store.ts';
import type { ConversationsStore } from './conversations-store.ts';
import type { DraftsStore } from './drafts-store.ts';
import type { OutboxStore } from './outbox-store.ts';
import type { RouteStore } from './route-store.ts';
import type { ToastStore } from './toast-store.ts';

/** What is typed and chosen before there is any conversation to keep it in. */
export interface BeginningState {
  readonly text: string;
  readonly model: ModelRef | undefined;
  readonly isSending: boolean;
  /** Its conversation is being made, and opened when it is. */
  readonly isMaking: boolean;
  /** Why it was not sent or kept; the text is still there. */
  readonly problem: string | undefined;
  /** The conversation that was made of the last beginning in this window. */
  readonly madeId: ConversationId | undefined;
  /** Each beginning is written in a field of its own. */
  readonly fieldNumber: number;
  /** Opens an empty conversation, with `text` in its composer; one that was never used is taken up again. */
  readonly openNew: (text?: string) => Promise<void>;
  readonly edit: (text: string) => void;
  /** Without a model the choice is automatic. */
  readonly chooseModel: (model?: ModelRef) => void;
  /** Makes the conversation now, for files that come before any word. */
  readonly attach: (files: readonly File[]) => Promise<void>;
  /** Keeps what is typed at once. */
  readonly flush: () => Promise<void>;
  readonly send: (text: string) => Promise<void>;
}

export interface BeginningDeps {
  readonly core: CoreApi;
  readonly chat: ChatStore;
  readonly conversations: ConversationsStore;
  readonly drafts: DraftsStore;
  readonly attachments: AttachmentsStore;
  readonly outbox: OutboxStore;
  readonly routes: RouteStore;
  readonly toasts: ToastStore;
  readonly clock: WindowClock;
  readonly currentWorkspaceId: () => WorkspaceId;
  /** Holds the text over a reload until its conversation is made. */
  readonly storage: TextStorage;
}

/** What the parts of the store work with. */
export interface BeginningAccess extends BeginningDeps {
  readonly get: () => BeginningState;
  readonly set: (change: Partial<BeginningState>) => void;
}

export const nothingTyped = { text: '', model: undefined, isSending: false, problem: undefined };

/** Where the text is held over a reload. */
export const heldTextKey = 'beginning';
