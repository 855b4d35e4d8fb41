import type { Conversation, ConversationSpend } from '../../shared/model/conversation.ts';
import type { ConversationId, MessageId, ModelRef, TurnId } from '../../shared/model/ids.ts';
import type { Message } from '../../shared/model/message.ts';
import type { SiblingPlace } from '../../shared/model/sibling-place.ts';
import type { ReadStatus } from '../lib/read-status.ts';

export interface RunningTurn {
  readonly turnId: TurnId;
  readonly conversationId: ConversationId;
  readonly answerId: MessageId;
}

export type Siblings = Readonly<Record<MessageId, SiblingPlace>>;

export interface ChatState {
  /** The conversation on screen. */
  readonly conversationId: ConversationId | undefined;
  /** Its shown branch, oldest first. A message keeps its identity until it changes. */
  readonly messages: readonly Message[];
  readonly hasEarlier: boolean;
  /** Where the loaded messages that have siblings stand among them. */
  readonly siblings: Siblings;
  readonly status: ReadStatus;
  readonly spend: ConversationSpend | undefined;
  /** The turn that runs in each conversation, on screen or not. */
  readonly running: Readonly<Record<ConversationId, RunningTurn>>;
  /** A message on its way to the core, by conversation. */
  readonly sending: Readonly<Record<ConversationId, true>>;
  /** Why the last message was not sent; its text is back in the composer. */
  readonly sendProblem: string | undefined;
  /** What assistive technology hears about the answer on screen: its start and its end, never its words. */
  readonly announcement: string;
}

export interface NewVersion {
  readonly text: string;
  readonly rerun: boolean;
}

export interface ChatActions {
  readonly open: (id: ConversationId | undefined) => Promise<void>;
  /** Reads ahead what opening the conversation would show first: it is about to be opened. */
  readonly prepare: (id: ConversationId) => void;
  readonly readEarlier: () => Promise<void>;
  /** Into the conversation on screen where no other is named. */
  readonly send: (text: string, to?: ConversationId) => Promise<void>;
  readonly regenerate: (answerId: MessageId, model?: ModelRef) => Promise<void>;
  /** Keeps a new version of a question, and has it answered with `rerun`; answers with it where it was stored. */
  readonly edit: (messageId: MessageId, version: NewVersion) => Promise<Message | undefined>;
  /** Has a question answered that was only kept. */
  readonly answerKept: (questionId: MessageId) => Promise<void>;
  /** Goes on behind an answer that broke off; without a model the core picks the next one. */
  readonly continueAnswer: (answerId: MessageId, model?: ModelRef) => Promise<void>;
  /** Shows the branch of a sibling, down to its newest end. */
  readonly showBranch: (messageId: MessageId) => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly clearProblem: () => void;
  /** Finds the turns that run and watches those on screen; after a reload, and again after a lost connection. */
  readonly reattach: () => Promise<void>;
  /** Another window may have gone to another branch. */
  readonly noteChanged: (conversation: Conversation) => void;
  readonly noteStarted: (turn: RunningTurn) => void;
  readonly noteEnded: (turn: RunningTurn) => void;
  readonly readSpend: () => Promise<void>;
}

export const emptyChat: ChatState = {
  conversationId: undefined,
  messages: [],
  hasEarlier: false,
  siblings: {},
  status: { state: 'ready' },
  spend: undefined,
  running: {},
  sending: {},
  sendProblem: undefined,
  announcement: '',
};

/** A message is on its way there, or an answer runs. */
export function isBusy({ sending, running }: ChatState, id: ConversationId): boolean {
  return sending[id] === true || running[id] !== undefined;
}

/** The parts of the chat store work on its state through these two. */
export interface ChatAccess {
  readonly get: () => ChatState;
  readonly set: (change: Partial<ChatState>) => void;
}
