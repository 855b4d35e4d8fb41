import { sampleText } from './sample-text.ts';

/** One long answer of about `tokenCount` words, with everything that answers have in them. */
export function streamedText(tokenCount: number): string {
  const parts: string[] = [];
  for (let index = 1, words = 0; words < tokenCount; index += 2) {
    const part = sampleText(index, 'assistant');
    parts.push(part);
    words += part.split(/\s+/).length;
  }
  return parts.join('\n\n');
}
