import { z } from 'zod';

const id = z.string().min(1).max(200);

export const ConversationId = id;
export type ConversationId = z.infer<typeof ConversationId>;
export const MessageId = id;
export type MessageId = z.infer<typeof MessageId>;
export const TurnId = id;
export type TurnId = z.infer<typeof TurnId>;
export const WorkspaceId = id;
export type WorkspaceId = z.infer<typeof WorkspaceId>;
export const KeyId = id;
export type KeyId = z.infer<typeof KeyId>;
export const QueuedMessageId = id;
export type QueuedMessageId = z.infer<typeof QueuedMessageId>;
export const NoteId = id;
export type NoteId = z.infer<typeof NoteId>;

/** Lower-case name of a provider row: `openai`, `my-gateway`. */
export const ProviderId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'lower-case letters, digits and dashes');
export type ProviderId = z.infer<typeof ProviderId>;

/** `provider/model-id`; the model id may itself contain slashes. */
export const ModelRef = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}\/.+$/, 'provider/model-id');
export type ModelRef = z.infer<typeof ModelRef>;

export function modelRef(providerId: ProviderId, modelId: string): ModelRef {
  return `${providerId}/${modelId}`;
}

export function splitModelRef(ref: ModelRef): { readonly providerId: ProviderId; readonly modelId: string } {
  const slash = ref.indexOf('/');
  return { providerId: ref.slice(0, slash), modelId: ref.slice(slash + 1) };
}
