import { z } from 'zod';
import { lenientFlag, lenientList, lenientListOf, lenientMoment, lenientNumber, lenientText } from './lenient.ts';

const BlockCitation = z.object({
  title: lenientText,
  url: lenientText,
  details: z.object({ url: lenientText, title: lenientText }).optional().catch(undefined),
});

export const ClaudeBlock = z.object({
  type: z.string(),
  text: lenientText,
  thinking: lenientText,
  title: lenientText,
  citations: lenientListOf(BlockCitation),
  id: lenientText,
  name: lenientText,
  input: z.unknown().optional(),
  tool_use_id: lenientText,
  content: z.unknown().optional(),
});
export type ClaudeBlock = z.infer<typeof ClaudeBlock>;

export const ResultPart = z.object({ type: lenientText, text: lenientText, title: lenientText, url: lenientText });

export const ClaudeMessage = z.object({
  uuid: z.string(),
  sender: lenientText,
  text: lenientText,
  /** Blocks; some older exports hold text. */
  content: z.union([
    z.string().transform((text) => [ClaudeBlock.parse({ type: 'text', text })]),
    lenientListOf(ClaudeBlock),
  ]),
  created_at: lenientMoment,
  parent_message_uuid: lenientText,
  attachments: lenientListOf(
    z.object({
      file_name: lenientText,
      file_type: lenientText,
      file_size: lenientNumber,
      extracted_content: lenientText,
    }),
  ),
  files: lenientListOf(z.object({ file_name: lenientText, file_uuid: lenientText })),
});
export type ClaudeMessage = z.infer<typeof ClaudeMessage>;

export const ClaudeConversation = z.object({
  uuid: z.string(),
  name: lenientText,
  created_at: lenientMoment,
  updated_at: lenientMoment,
  model: lenientText,
  is_starred: lenientFlag,
  current_leaf_message_uuid: lenientText,
  chat_messages: lenientList,
});
