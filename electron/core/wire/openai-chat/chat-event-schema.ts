import { z } from 'zod';
import { ChatMessage } from './message-schema.ts';

const Index = z.number().nullish().catch(undefined);
const FinishReason = z.string().nullish();

const Choice = z.object({
  index: Index,
  delta: ChatMessage.nullish(),
  message: ChatMessage.nullish(),
  finish_reason: FinishReason,
  error: z.unknown().optional(),
  usage: z.unknown().optional(),
});
export type Choice = z.infer<typeof Choice>;

/** An event of a chat answer in any dialect: `choices`, or typed events, or a whole message without choices. */
export const ChatEvent = z.object({
  choices: z.array(Choice).nullish(),
  usage: z.unknown().optional(),
  error: z.unknown().optional(),
  citations: z.unknown().optional(),
  search_results: z.unknown().optional(),
  /** Typed events: what kind this one is, and what it adds. */
  type: z.string().nullish().catch(undefined),
  index: Index,
  delta: z
    .object({
      message: ChatMessage.nullish(),
      finish_reason: FinishReason,
      usage: z.unknown().optional(),
      error: z.unknown().optional(),
      error_type: z.unknown().optional(),
    })
    .nullish(),
  /** A string here is an error's text. */
  message: z.union([ChatMessage, z.string()]).nullish(),
  finish_reason: FinishReason,
});
export type ChatEvent = z.infer<typeof ChatEvent>;

/** What a vendor adds under a name of its own, such as usage that came before there was a common place for it. */
export const Extension = z.object({ usage: z.unknown().optional(), error: z.unknown().optional() });
export type Extension = z.infer<typeof Extension>;
