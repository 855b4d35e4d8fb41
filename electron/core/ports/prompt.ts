import type { Attachment } from '../../../shared/model/attachment.ts';
import type { DocumentPart, ImagePart, ToolCall } from '../../../shared/model/message.ts';
import type { PromptParameters } from '../../../shared/model/prompt-parameters.ts';

/** What a model is asked, the same for all wires. */
export interface Prompt {
  readonly system?: string;
  /** Alternating or not; the last one is the user's. */
  readonly messages: readonly PromptMessage[];
  readonly parameters: PromptParameters;
}

export interface PromptMessage {
  readonly role: 'user' | 'assistant';
  readonly text: string;
  /** Files that were sent along, not read yet: each model is given what it can take of them. */
  readonly attachments?: readonly Attachment[];
  readonly images?: readonly ImagePart[];
  /** Files that the model reads itself. */
  readonly documents?: readonly DocumentPart[];
  /** About what images and documents are to the model that is asked. */
  readonly mediaTokens?: number;
  /** What an answer asked of tools; in words before it reaches a wire. */
  readonly toolCalls?: readonly ToolCall[];
}
