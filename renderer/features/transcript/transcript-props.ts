import type { RecoveryAction } from '../../../shared/model/failure.ts';
import type { MessageId } from '../../../shared/model/ids.ts';
import type { Message } from '../../../shared/model/message.ts';
import type { Labels } from './describe-attempts.ts';

export type TranscriptProps = {
  /** The shown path through the conversation, oldest first. A message keeps its identity until it changes. */
  readonly messages: readonly Message[];
  /** Whether messages older than the first one exist; the list asks for them when the reader comes near the top. */
  readonly hasEarlier: boolean;
  readonly onLoadEarlier: () => void;
  readonly onRegenerate: (answerId: MessageId) => void;
  readonly onRecover: (action: RecoveryAction, message: Message) => void;
  /** Names of providers and models for failed attempts. */
  readonly labels: Labels;
  /** The conversation's id: coming back to it restores the reading position. */
  readonly scrollKey: string;
};
