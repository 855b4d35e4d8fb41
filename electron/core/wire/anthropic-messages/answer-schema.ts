import { z } from 'zod';
import { ReportedCount } from '../reported-count.ts';

const Text = z.string().nullish();

export const Usage = z.object({
  input_tokens: ReportedCount,
  output_tokens: ReportedCount,
  cache_read_input_tokens: ReportedCount,
  cache_creation_input_tokens: ReportedCount,
  output_tokens_details: z.object({ thinking_tokens: ReportedCount }).nullish().catch(undefined),
});
export type Usage = z.infer<typeof Usage>;

const CitedSource = z.object({ url: Text, source: Text, title: Text, document_title: Text, cited_text: Text });
export type CitedSource = z.infer<typeof CitedSource>;

/** One block of an answer, whole or at its start. Fields of kinds that are not shown are left out. */
const Block = z.object({
  type: z.string(),
  text: Text,
  thinking: Text,
  id: Text,
  name: Text,
  input: z.unknown().optional(),
  citations: z.array(CitedSource).nullish(),
});
export type Block = z.infer<typeof Block>;

const Delta = z.object({
  type: z.string(),
  text: Text,
  thinking: Text,
  partial_json: Text,
  citation: CitedSource.nullish(),
});
export type Delta = z.infer<typeof Delta>;

/** The events that say something; `message` is a whole answer that did not come as a stream. */
export const AnswerEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('message_start'), message: z.object({ usage: Usage.nullish().catch(undefined) }) }),
  z.object({ type: z.literal('content_block_start'), index: z.int(), content_block: Block }),
  z.object({ type: z.literal('content_block_delta'), index: z.int(), delta: Delta }),
  z.object({ type: z.literal('content_block_stop'), index: z.int() }),
  z.object({
    type: z.literal('message_delta'),
    delta: z.object({ stop_reason: Text }),
    usage: Usage.nullish().catch(undefined),
  }),
  z.object({ type: z.literal('message_stop') }),
  z.object({
    type: z.literal('message'),
    content: z.array(Block),
    stop_reason: Text,
    usage: Usage.nullish().catch(undefined),
  }),
]);
export type AnswerEvent = z.infer<typeof AnswerEvent>;

/** What every event has; kinds that came later than this program are skipped by it. */
export const AnyEvent = z.object({ type: z.string() });

const knownTypes: ReadonlySet<string> = new Set(AnswerEvent.options.map((option) => option.shape.type.value));

export function isKnownType(type: string): boolean {
  return knownTypes.has(type);
}
