import type { Citation, ToolCall } from '../../../../shared/model/message.ts';
import type { WireChunk } from '../wire-adapter.ts';
import type { Block, CitedSource, Delta } from './answer-schema.ts';

/** What a block says by itself: all of a whole answer's block, mostly nothing of one that a stream begins. */
export function readBlock(block: Block): readonly WireChunk[] {
  switch (block.type) {
    case 'text':
      return [...readText(block.text), ...(block.citations ?? []).map(readCitation)];
    case 'thinking':
      return readReasoning(block.thinking);
    default:
      // Redacted thinking is unreadable by intent; tools that ran at the provider and their results are not the answer.
      return [];
  }
}

export function readDelta(delta: Delta): readonly WireChunk[] {
  switch (delta.type) {
    case 'text_delta':
      return readText(delta.text);
    case 'thinking_delta':
      return readReasoning(delta.thinking);
    case 'citations_delta':
      return delta.citation ? [readCitation(delta.citation)] : [];
    default:
      return [];
  }
}

/** A call of one of our tools, if the block is one. */
export function readCall(block: Block): ToolCall | undefined {
  if (block.type !== 'tool_use') return undefined;
  return { id: block.id ?? '', name: block.name ?? '', argumentsJson: JSON.stringify(block.input ?? {}) };
}

function readText(text: string | null | undefined): readonly WireChunk[] {
  return text ? [{ type: 'text-delta', text }] : [];
}

function readReasoning(text: string | null | undefined): readonly WireChunk[] {
  return text ? [{ type: 'reasoning-delta', text }] : [];
}

function readCitation(cited: CitedSource): WireChunk {
  const url = cited.url ?? cited.source;
  const title = cited.title ?? cited.document_title;
  const citation: Citation = {
    ...(url && { url }),
    ...(title && { title }),
    ...(cited.cited_text && { quote: cited.cited_text }),
  };
  return { type: 'citation-found', citation };
}
