/**
 * Leaves out a last line that has only begun: the first dash of the next list item would for a moment make a heading of
 * the line above it. For text that is still being written.
 */
export function hideOpenUnderline(text: string): string {
  return text.replace(/\n[ \t]*(?:-{1,2}|=+)[ \t]*$/, '\n');
}
