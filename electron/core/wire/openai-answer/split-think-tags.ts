import type { WireChunk } from '../wire-adapter.ts';

type Delta = Extract<WireChunk, { type: 'text-delta' | 'reasoning-delta' }>;

export interface ThinkTagSplitter {
  readonly push: (text: string) => readonly Delta[];
  /** What was held back because it could have become a tag. */
  readonly end: () => readonly Delta[];
}

const OPEN = '<think>';
const CLOSE = '</think>';

/** Turns `<think>…</think>` at the start of a text into reasoning. Tags may come in pieces; later ones are text. */
export function createThinkTagSplitter(): ThinkTagSplitter {
  let state: 'start' | 'thinking' | 'closed' | 'answer' = 'start';
  let held = '';

  function begin(): void {
    const head = held.trimStart();
    if (head.length < OPEN.length && OPEN.startsWith(head)) return;
    state = head.startsWith(OPEN) ? 'thinking' : 'answer';
    if (state === 'thinking') held = head.slice(OPEN.length);
  }

  function takeReasoning(): readonly Delta[] {
    const close = held.indexOf(CLOSE);
    const end = close === -1 ? held.length - openTagLength(held) : close;
    const text = held.slice(0, end);
    held = close === -1 ? held.slice(end) : held.slice(end + CLOSE.length);
    if (close !== -1) state = 'closed';
    return text === '' ? [] : [{ type: 'reasoning-delta', text }];
  }

  function takeText(): readonly Delta[] {
    if (state === 'closed') held = held.trimStart();
    if (held === '') return [];
    state = 'answer';
    const text = held;
    held = '';
    return [{ type: 'text-delta', text }];
  }

  return {
    push: (text) => {
      held += text;
      if (state === 'start') begin();
      const reasoning = state === 'thinking' ? takeReasoning() : [];
      const hasText = state === 'closed' || state === 'answer';
      return hasText ? [...reasoning, ...takeText()] : reasoning;
    },
    end: () => {
      const text = held;
      held = '';
      if (text === '') return [];
      return [{ type: state === 'thinking' ? 'reasoning-delta' : 'text-delta', text }];
    },
  };
}

/** Length of a beginning of the closing tag at the end of `text`. */
function openTagLength(text: string): number {
  for (let length = Math.min(CLOSE.length - 1, text.length); length > 0; length -= 1) {
    if (CLOSE.startsWith(text.slice(-length))) return length;
  }
  return 0;
}
