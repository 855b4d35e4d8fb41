import { z } from 'zod';
import { readStored, type TextStorage } from './stored-value.ts';

/** Where the reader was: `offsetPx` below the top of a message. */
export const ReadingPosition = z.strictObject({ messageId: z.string(), offsetPx: z.number() });
export type ReadingPosition = z.infer<typeof ReadingPosition>;

export type ScrollMemory = {
  recall(scrollKey: string): ReadingPosition | undefined;
  /** Without a position the conversation opens at its end. */
  keep(scrollKey: string, position: ReadingPosition | undefined): void;
};

/** Keeps positions as long as the window lives, through reloads too. */
export function createScrollMemory(storage: TextStorage): ScrollMemory {
  return {
    recall: (scrollKey) => readStored(storage, storageKey(scrollKey), ReadingPosition),
    keep(scrollKey, position) {
      if (position) storage.setItem(storageKey(scrollKey), JSON.stringify(position));
      else storage.removeItem(storageKey(scrollKey));
    },
  };
}

function storageKey(scrollKey: string): string {
  return `reading-position:${scrollKey}`;
}
