import type { CountSlice } from './count-slices.ts';

/**
 * The tokenizer o200k_base. Its table takes a tenth of a second or more to set up, in which nothing else runs: to be
 * loaded when the window stands, not before.
 */
export async function loadTokenizer(): Promise<CountSlice> {
  const { countTokens } = await import('gpt-tokenizer/encoding/o200k_base');
  // Without this a text that holds a marker such as <|endoftext|> is refused.
  const options = { disallowedSpecial: new Set<string>() };
  const countSlice = (slice: string) => countTokens(slice, options);
  for (const text of firstTexts) countSlice(text);
  return countSlice;
}

/** The first text takes long, and so does the first long run beyond Latin: better now than in the middle of work. */
const firstTexts = ['The first text', '最初のテキスト'.repeat(57)];
