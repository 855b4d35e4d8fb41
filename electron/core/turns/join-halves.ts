import type { ShownChunk } from './shown-chunk.ts';

/** Passes chunks on with every character whole. */
export interface HalfJoiner {
  readonly take: (chunk: ShownChunk) => void;
  /** Nothing follows: what is still half a character becomes the sign for one that cannot be read. */
  readonly flush: () => void;
}

/**
 * Some providers cut an emoji in two (a surrogate pair), one half in each event. A half cannot be stored, so it waits
 * for the other one.
 */
export function createHalfJoiner(show: (chunk: ShownChunk) => void): HalfJoiner {
  let held: { readonly type: Delta['type']; readonly half: string } | undefined;

  const flush = () => {
    if (!held) return;
    const { type } = held;
    held = undefined;
    show({ type, text: unreadable });
  };

  const join = ({ type, text }: Delta) => {
    if (held && held.type !== type) flush();
    const joined = (held?.half ?? '') + text;
    const end = endsInHalf(joined) ? joined.length - 1 : joined.length;
    held = end === joined.length ? undefined : { type, half: joined.slice(end) };
    if (end > 0) show({ type, text: joined.slice(0, end).toWellFormed() });
  };

  return {
    take: (chunk) => {
      if (chunk.type === 'text-delta' || chunk.type === 'reasoning-delta') return join(chunk);
      flush();
      show(chunk);
    },
    flush,
  };
}

type Delta = Extract<ShownChunk, { type: 'text-delta' | 'reasoning-delta' }>;

const unreadable = '\ufffd';

function endsInHalf(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff;
}
