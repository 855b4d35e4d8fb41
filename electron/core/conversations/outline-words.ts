const maxCharacters = 90;

/** The first words of a message in one line, without the marks of Markdown at the beginning of its lines. */
export function outlineWords(beginning: string): string {
  const line = beginning
    .replace(/^[ \t]*(?:```.*|~~~.*|[#>*+-]+[ \t]|\d+[.)][ \t])/gm, '')
    .replace(/[*_`]{2,}|`/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= maxCharacters) return line;
  const cut = line.slice(0, maxCharacters).replace(/[\uD800-\uDBFF]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${space > maxCharacters / 2 ? cut.slice(0, space) : cut}…`;
}
