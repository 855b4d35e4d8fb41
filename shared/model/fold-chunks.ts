import { assertNever } from './assert-never.ts';
import type { Message } from './message.ts';
import type { TurnChunk } from './turn-chunk.ts';

/** The message that results from `chunks` arriving on `message`. Pure; the core and the window fold alike. */
export function foldChunks(message: Message, chunks: readonly TurnChunk[]): Message {
  return chunks.reduce(foldChunk, message);
}

function foldChunk(message: Message, chunk: TurnChunk): Message {
  switch (chunk.type) {
    case 'route-chosen':
      return { ...message, provenance: chunk.provenance };
    case 'attempt-failed':
      return foldFailedAttempt(message, chunk);
    case 'reasoning-delta':
      return { ...message, reasoning: (message.reasoning ?? '') + chunk.text };
    case 'text-delta':
      return { ...message, text: message.text + chunk.text };
    case 'tool-called':
      return { ...message, toolCalls: [...(message.toolCalls ?? []), chunk.call] };
    case 'citation-found':
      return { ...message, citations: [...(message.citations ?? []), chunk.citation] };
    case 'approval-changed':
      return message;
    case 'usage':
      return message.provenance ? { ...message, provenance: { ...message.provenance, usage: chunk.usage } } : message;
    case 'end':
      return {
        ...message,
        status: chunk.status,
        ...(chunk.provenance && { provenance: chunk.provenance }),
        ...(chunk.failure && { failure: chunk.failure }),
      };
    default:
      return assertNever(chunk);
  }
}

function foldFailedAttempt(message: Message, chunk: Extract<TurnChunk, { type: 'attempt-failed' }>): Message {
  if (!message.provenance) return message;
  const { model, modelLabel } = message.provenance;
  const failed = { model, modelLabel, failure: chunk.failure, durationMs: chunk.durationMs };
  return {
    ...message,
    provenance: { ...message.provenance, failedAttempts: [...message.provenance.failedAttempts, failed] },
  };
}
