import type { ReactNode } from 'react';
import type { RecoveryAction } from '../../../shared/model/failure.ts';
import type { MessageId, TurnId } from '../../../shared/model/ids.ts';
import type { Message } from '../../../shared/model/message.ts';
import type { SiblingPlace } from '../../../shared/model/sibling-place.ts';
import type { Names } from '../../lib/names.ts';

export type TranscriptProps = {
  /** The shown path through the conversation, oldest first. A message keeps its identity until it changes. */
  readonly messages: readonly Message[];
  /** Whether messages older than the first one exist; the list asks for them when the reader comes near the top. */
  readonly siblings: Readonly<Record<MessageId, SiblingPlace>>;
  /** An answer runs or a message is on its way: no branch can be changed to. */
  readonly isBusy: boolean;
  /** Resolves when the branch is on screen. */
  readonly onShowBranch: (messageId: MessageId) => Promise<void>;
  /** The questions of which a new version is being written. */
  readonly edited: readonly MessageId[];
  /** The question whose edit was begun last: it comes into view with the focus. */
  readonly begun: { readonly messageId: MessageId } | undefined;
  readonly onEdit: (question: Message) => void;
  /** Goes on from a message in a new conversation. */
  readonly onBranch: (messageId: MessageId) => void;
  /** Has a question answered that was only kept. */
  readonly onAnswerKept: (questionId: MessageId) => void;
  readonly hasEarlier: boolean;
  readonly onLoadEarlier: () => void;
  readonly onRegenerate: (answerId: MessageId) => void;
  readonly onRecover: (action: RecoveryAction, message: Message) => void;
  /** The answers whose trace is open. */
  readonly explained: ReadonlySet<MessageId>;
  /** Opens the trace of an answer, or closes it. */
  readonly onExplain: (answerId: MessageId) => void;
  /** The answer that was explained by a command: it comes into view with the focus. */
  readonly revealed: { readonly messageId: MessageId } | undefined;
  /** The turns that wait for the person's approval. */
  readonly held: ReadonlySet<TurnId>;
  readonly onReview: (turnId: TurnId) => void;
  /** The way to another answer by a model that is picked. */
  readonly renderAnswerWith: (answer: Message) => ReactNode;
  /** The ways to go on behind an answer that broke off. */
  readonly renderContinuation: (answer: Message) => ReactNode;
  /** What stands below a message. */
  readonly renderBelow: (messageId: MessageId) => ReactNode;
  readonly names: Names;
  /** The conversation's id: coming back to it restores the reading position. */
  readonly scrollKey: string;
};
