import { z } from 'zod';

const Text = z.string().nullish().catch(undefined);
const TextPart = z.object({ text: Text });

const ContentPart = z.object({
  type: Text,
  text: Text,
  /** Either plain or in parts of its own. */
  thinking: z
    .union([z.string(), z.array(TextPart)])
    .nullish()
    .catch(undefined),
});
export type ContentPart = z.infer<typeof ContentPart>;

const ToolCallPiece = z.object({
  index: z.number().nullish().catch(undefined),
  id: Text,
  function: z.object({ name: Text, arguments: z.unknown().optional() }).nullish().catch(undefined),
});
export type ToolCallPiece = z.infer<typeof ToolCallPiece>;

const Source = z.object({
  document: z.object({ url: Text, title: Text }).nullish().catch(undefined),
  tool_output: z.object({ url: Text, title: Text }).nullish().catch(undefined),
});

const DocumentCitation = z.object({
  start: z.number().nullish().catch(undefined),
  end: z.number().nullish().catch(undefined),
  content_index: z.number().nullish().catch(undefined),
  text: Text,
  sources: listOf(Source).catch([]),
});
export type DocumentCitation = z.infer<typeof DocumentCitation>;

/** Typed events carry the item itself where whole answers carry a list, and both may carry nothing. */
function listOf<Item extends z.ZodType>(item: Item) {
  return z.preprocess(toList, z.array(item));
}

function toList(value: unknown): unknown {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** A message or a piece of one. Content of an unforeseen kind is a failure; what stands around it may be missing. */
export const ChatMessage = z.object({
  content: listOf(z.union([z.string(), ContentPart])),
  reasoning: Text,
  reasoning_content: Text,
  reasoning_details: listOf(z.object({ text: Text, summary: Text })).catch([]),
  refusal: Text,
  tool_calls: listOf(ToolCallPiece).catch([]),
  annotations: listOf(z.unknown()),
  citations: listOf(DocumentCitation).catch([]),
});
export type ChatMessage = z.infer<typeof ChatMessage>;
