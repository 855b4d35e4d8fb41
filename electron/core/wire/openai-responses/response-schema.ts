import { z } from 'zod';

const Text = z.string().nullish().catch(undefined);
const Unknowns = z.array(z.unknown()).nullish().catch(undefined);

const Part = z.object({ type: Text, text: z.string().nullish(), refusal: z.string().nullish(), annotations: Unknowns });

/** One item of an answer: a message, reasoning, a call of a function or of a tool the provider runs itself. */
const Item = z.object({
  type: Text,
  id: Text,
  content: z.array(Part).nullish(),
  summary: z.array(Part).nullish().catch(undefined),
  call_id: Text,
  name: Text,
  arguments: Text,
  results: z.unknown().optional(),
});
export type Item = z.infer<typeof Item>;

export const ResponseObject = z.object({
  object: Text,
  status: Text,
  error: z.unknown().optional(),
  incomplete_details: z.object({ reason: Text }).nullish().catch(undefined),
  output: z.array(Item).nullish(),
  usage: z.unknown().optional(),
});
export type ResponseObject = z.infer<typeof ResponseObject>;

/** A streamed event. Which members it has depends on `type`; an open set, unknown types say nothing. */
export const ResponseEvent = z.object({
  type: z.string(),
  delta: z.unknown().optional(),
  output_index: z.number().nullish().catch(undefined),
  content_index: z.number().nullish().catch(undefined),
  summary_index: z.number().nullish().catch(undefined),
  annotation: z.unknown().optional(),
  item: Item.nullish(),
  results: z.unknown().optional(),
  response: ResponseObject.nullish(),
});
export type ResponseEvent = z.infer<typeof ResponseEvent>;
