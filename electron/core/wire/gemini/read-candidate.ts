import type { Citation } from '../../../../shared/model/message.ts';
import type { WireChunk } from '../wire-adapter.ts';
import type { Candidate, Part, Source } from './answer-schema.ts';

/** What one event adds to the answer. Its sources may repeat those of earlier events. */
export function readCandidate(candidate: Candidate): readonly WireChunk[] {
  return [...(candidate.content?.parts ?? []).flatMap(readPart), ...readSources(candidate)];
}

function readPart({ text, thought, functionCall }: Part): readonly WireChunk[] {
  if (functionCall) {
    const { id, name, args } = functionCall;
    return [{ type: 'tool-called', call: { id: id ?? '', name, argumentsJson: JSON.stringify(args ?? {}) } }];
  }
  if (!text) return [];
  return [{ type: thought ? 'reasoning-delta' : 'text-delta', text }];
}

/** Sources of the search that grounds the answer, then those of text that it recites. */
function readSources({ groundingMetadata, citationMetadata }: Candidate): readonly WireChunk[] {
  const grounding = groundingMetadata?.groundingChunks ?? [];
  const sources = grounding.map(({ web, retrievedContext, maps }) => web ?? retrievedContext ?? maps);
  return [...sources, ...(citationMetadata?.citationSources ?? [])].flatMap((source) =>
    source ? readSource(source) : [],
  );
}

function readSource({ uri, title, text }: Source): readonly WireChunk[] {
  if (!uri && !title) return [];
  const citation: Citation = { ...(uri && { url: uri }), ...(title && { title }), ...(text && { quote: text }) };
  return [{ type: 'citation-found', citation }];
}
