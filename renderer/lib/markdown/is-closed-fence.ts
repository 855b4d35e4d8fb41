/** Whether the source of a block of code holds its closing fence; code that is indented needs none. */
export function isClosedFence(raw: string): boolean {
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(raw)?.[1];
  if (fence === undefined) return true;
  const end = raw.trimEnd();
  const lastBreak = end.lastIndexOf('\n');
  if (lastBreak === -1) return false;
  const lastLine = end.slice(lastBreak + 1).trim();
  return lastLine.startsWith(fence) && /^(?:`+|~+)$/.test(lastLine);
}
