const maxTags = 20;
const maxTagCharacters = 40;

/** The tags in a text that separates them by commas; the same word in another case counts once. */
export function readTags(text: string): readonly string[] {
  const known = new Map<string, string>();
  for (const part of text.split(',')) {
    const tag = part.replace(/\s+/g, ' ').trim();
    const key = tag.toLocaleLowerCase();
    if (tag !== '' && !known.has(key)) known.set(key, tag);
  }
  return [...known.values()];
}

/** Why these tags cannot be kept. */
export function tagsProblem(tags: readonly string[]): string | undefined {
  if (tags.length > maxTags) return `These are ${tags.length} tags; a conversation has ${maxTags} at most.`;
  const long = tags.find((tag) => tag.length > maxTagCharacters);
  return long && `The tag "${long.slice(0, maxTagCharacters)}…" is longer than ${maxTagCharacters} characters.`;
}
