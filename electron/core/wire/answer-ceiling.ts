import { WireError } from './wire-fault.ts';

/** Several times what any model writes in one answer, and little enough to be kept, shown and sent on. */
export const longestAnswerCharacters = 4_000_000;

/** Counts what arrives of one kind; throws a `too-long` WireError where it grows beyond every honest answer. */
export function createCeiling(): (text: string) => void {
  let characters = 0;
  return (text) => {
    characters += text.length;
    if (characters > longestAnswerCharacters) throw new WireError({ source: 'too-long' });
  };
}
