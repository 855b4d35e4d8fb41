import type { TurnChunk } from '../../../shared/model/turn-chunk.ts';
import type { Clock } from '../ports/clock.ts';

const mergeMs = 16;
const mergeCharacters = 2_048;

type Delta = Extract<TurnChunk, { type: 'text-delta' | 'reasoning-delta' }>;

/** Passes chunks on, with the text that arrives within 16 ms, up to 2,048 characters, merged into one delta. */
export interface DeltaMerger {
  readonly push: (chunk: TurnChunk) => void;
  /** Passes on what is held back. */
  readonly flush: () => void;
}

export function createDeltaMerger(clock: Clock, emit: (chunk: TurnChunk) => void): DeltaMerger {
  let held: { readonly type: Delta['type']; pieces: string[]; characters: number } | undefined;
  let stopTimer: (() => void) | undefined;
  let quietUntil = 0;

  const flush = () => {
    stopTimer?.();
    stopTimer = undefined;
    if (!held) return;
    const { type, pieces } = held;
    held = undefined;
    quietUntil = clock.monotonic() + mergeMs;
    emit({ type, text: pieces.join('') });
  };

  const hold = (delta: Delta) => {
    if (held && held.type !== delta.type) flush();
    held ??= { type: delta.type, pieces: [], characters: 0 };
    held.pieces.push(delta.text);
    held.characters += delta.text.length;
    if (held.characters >= mergeCharacters) return flush();
    if (stopTimer) return;
    // The first delta after a pause goes at once: nobody waits for the first word.
    const delayMs = quietUntil - clock.monotonic();
    if (delayMs <= 0) flush();
    else stopTimer = clock.after(delayMs, flush);
  };

  return {
    push: (chunk) => {
      if (chunk.type === 'text-delta' || chunk.type === 'reasoning-delta') return hold(chunk);
      flush();
      emit(chunk);
    },
    flush,
  };
}
