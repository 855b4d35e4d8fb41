import type { ImagePart } from '../../../shared/model/message.ts';
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
  readonly images?: readonly ImagePart[];
}
