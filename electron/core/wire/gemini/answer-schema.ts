import { z } from 'zod';
import { ReportedCount } from '../reported-count.ts';

const Text = z.string().nullish();

const Part = z.object({
  text: Text,
  thought: z.boolean().nullish(),
  functionCall: z.object({ id: Text, name: z.string(), args: z.unknown().optional() }).nullish(),
});
export type Part = z.infer<typeof Part>;

const Source = z.object({ uri: Text, title: Text, text: Text });
export type Source = z.infer<typeof Source>;

const GroundingChunk = z.object({ web: Source.nullish(), retrievedContext: Source.nullish(), maps: Source.nullish() });

const Candidate = z.object({
  index: z.int().nullish(),
  content: z.object({ parts: z.array(Part).nullish() }).nullish(),
  finishReason: Text,
  groundingMetadata: z.object({ groundingChunks: z.array(GroundingChunk).nullish() }).nullish(),
  citationMetadata: z.object({ citationSources: z.array(Source).nullish() }).nullish(),
});
export type Candidate = z.infer<typeof Candidate>;

const Usage = z.object({
  promptTokenCount: ReportedCount,
  candidatesTokenCount: ReportedCount,
  cachedContentTokenCount: ReportedCount,
  thoughtsTokenCount: ReportedCount,
});
export type Usage = z.infer<typeof Usage>;

/** One event of a stream, and the whole of an answer that did not come as one: they have the same shape. */
export const Answer = z.object({
  candidates: z.array(Candidate).nullish(),
  promptFeedback: z.object({ blockReason: Text }).nullish(),
  /** Null stands for figures of an unforeseen kind, too: they make no other answer of it. */
  usageMetadata: Usage.nullish().catch(null),
  modelVersion: Text,
  responseId: Text,
});
export type Answer = z.infer<typeof Answer>;
