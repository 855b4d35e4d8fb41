/**
 * About what a reader sees of an answer's Markdown: words without the marks, links without their addresses. Blocks are
 * apart by blank lines. For searching, where most of it must be right and none of it is shown.
 */
export function visibleText(markdown: string): string {
  return markdown
    .split(/^(?= {0,3}(?:```|~~~))/m)
    .map((part, index, parts) => (isInside(parts, index) ? withoutFence(part) : withoutMarks(part)))
    .join('\n\n');
}

/** Fences open and close in turn; what stands between an opening one and the next is code. */
function isInside(parts: readonly string[], index: number): boolean {
  const fences = parts.slice(0, index + 1).filter((part) => /^ {0,3}(?:```|~~~)/.test(part)).length;
  return fences % 2 === 1;
}

/** Without the line of the fence, which names the language. */
function withoutFence(part: string): string {
  const end = part.indexOf('\n');
  return end === -1 ? '' : part.slice(end + 1);
}

function withoutMarks(part: string): string {
  return part
    .replace(/^ {0,3}(?:```|~~~).*\n?/, '')
    .split(/(`+[^`\n]+`+)/)
    .map((piece) => (piece.startsWith('`') ? piece.replace(/^`+|`+$/g, '') : withoutInlineMarks(piece)))
    .join('')
    .replace(/^[ \t]*(?:#{1,6}|>|[-*+]|\d+[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/gm, '\n\n')
    .replace(/^[ \t]*\|?[ \t]*:?-{3,}.*$/gm, '\n\n')
    .replace(/\|/g, '\n\n');
}

function withoutInlineMarks(piece: string): string {
  return piece
    .replace(/^ {0,3}\[[^\]\n]+\]:\s+\S+.*$/gm, '')
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
    .replace(/(?<!\\)(?:\*+(?=\S)|(?<=\S)\*+)/g, '')
    .replace(/(?<![\p{L}\p{N}\\])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}])/gu, '')
    .replace(/~~/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
