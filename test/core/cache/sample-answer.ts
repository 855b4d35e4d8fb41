import type { CachedAnswer } from '../../../electron/core/ports/stores.ts';

export const dayMs = 24 * 60 * 60_000;

/** An answer that is kept for a day from `createdAt` on. */
export function sampleAnswer(createdAt: number, changes: Partial<CachedAnswer> = {}): CachedAnswer {
  return {
    key: 'key-1',
    model: 'groq/llama',
    choice: { by: 'default' },
    text: 'Paris.',
    costMicros: 120,
    createdAt,
    expiresAt: createdAt + dayMs,
    ...changes,
  };
}
