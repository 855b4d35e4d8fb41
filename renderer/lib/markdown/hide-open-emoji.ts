/**
 * Leaves out an emoji at the very end, for text that is still being written: what follows may belong to it (a skin, a
 * joined person, the second letter of a flag), and it would show as another one for a moment.
 */
export function hideOpenEmoji(text: string): string {
  const end = text.slice(-searchedLength);
  const flagLetters = flags.exec(end)?.[0].length ?? 0;
  const openLength = flagLetters > 0 ? flagLetters % flagLength : (openEmoji.exec(end)?.[0].length ?? 0);
  return openLength === 0 ? text : text.slice(0, -openLength);
}

/** In UTF-16 units: longer than any emoji, and a whole number of flags, each of two letters of two units. */
const searchedLength = 400;
const flagLength = 4;

const flags = /\p{Regional_Indicator}+$/u;
const openEmoji =
  /\p{Extended_Pictographic}[\p{Emoji_Modifier}\ufe0f\u{e0020}-\u{e007f}]*(?:\u200d\p{Extended_Pictographic}[\p{Emoji_Modifier}\ufe0f]*)*\u200d?$/u;
