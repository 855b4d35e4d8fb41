import { z } from 'zod';
import { lenientFlag, lenientListOf, lenientList, lenientMoment, lenientNumber, lenientText } from './lenient.ts';

const ContentReference = z.object({
  type: lenientText,
  matched_text: lenientText,
  alt: lenientText,
  title: lenientText,
  url: lenientText,
  items: lenientListOf(z.object({ title: lenientText, url: lenientText, attribution: lenientText })),
});
export type ContentReference = z.infer<typeof ContentReference>;

const OldCitation = z.object({
  start_ix: lenientNumber,
  end_ix: lenientNumber,
  metadata: z.object({ title: lenientText, url: lenientText, text: lenientText }).optional().catch(undefined),
});
export type OldCitation = z.infer<typeof OldCitation>;

const AttachmentRecord = z.object({
  id: z.string(),
  name: lenientText,
  mime_type: lenientText,
  size: lenientNumber,
});

const MessageMetadata = z.object({
  is_visually_hidden_from_conversation: lenientFlag,
  is_user_system_message: lenientFlag,
  model_slug: lenientText,
  attachments: lenientListOf(AttachmentRecord),
  content_references: lenientListOf(ContentReference),
  citations: lenientListOf(OldCitation),
  chatgpt_sdk: z.object({ widget_state: lenientText }).optional().catch(undefined),
});
const noMetadata = MessageMetadata.parse({});

const Content = z.object({
  content_type: lenientText,
  parts: lenientList,
  text: lenientText,
  content: lenientText,
  result: lenientText,
  summary: lenientText,
  name: lenientText,
  title: lenientText,
  url: lenientText,
  language: lenientText,
  user_profile: lenientText,
  user_instructions: lenientText,
  model_set_context: lenientText,
  thoughts: lenientListOf(z.object({ summary: lenientText, content: lenientText })),
});
const noContent = Content.parse({});

export const ChatgptMessage = z.object({
  author: z.object({ role: lenientText, name: lenientText }).catch({ role: undefined, name: undefined }),
  create_time: lenientMoment,
  content: Content.catch(noContent),
  recipient: lenientText,
  metadata: MessageMetadata.catch(noMetadata),
});
export type ChatgptMessage = z.infer<typeof ChatgptMessage>;

export const ChatgptNode = z.object({
  parent: lenientText,
  children: lenientListOf(z.string()),
  message: ChatgptMessage.optional().catch(undefined),
});
export type ChatgptNode = z.infer<typeof ChatgptNode>;

/** One entry of `conversations.json`. Anything without a mapping is none. */
export const ChatgptConversation = z.object({
  conversation_id: lenientText,
  id: lenientText,
  _id: lenientText,
  title: lenientText,
  create_time: lenientMoment,
  update_time: lenientMoment,
  current_node: lenientText,
  default_model_slug: lenientText,
  is_archived: lenientFlag,
  is_starred: lenientFlag,
  pinned_time: lenientMoment,
  mapping: z.record(z.string(), ChatgptNode.catch({ parent: undefined, children: [], message: undefined })),
});
export type ChatgptConversation = z.infer<typeof ChatgptConversation>;
