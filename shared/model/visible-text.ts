import { plainWords } from './plain-words.ts';

/** What a reader sees of a Markdown text, about: for searching, where most of it must be right. */
export interface VisibleText {
  /** Paragraphs, points, cells and pieces of code, each in one line. A phrase does not go from one into the next. */
  readonly blocks: readonly string[];
  /** Where its links lead to, which is not among the words. */
  readonly addresses: readonly string[];
}

/**
 * One pass over the lines, whose time grows with the length of the text alone, whatever it holds. A mark such as `[2]` is
 * no word where the message has as many sources.
 */
export function visibleText(markdown: string, citationCount = 0): VisibleText {
  const addresses: string[] = [];
  const blocks = blocksOf(markdown).map(({ text, isCode }) =>
    isCode ? inOneLine(text) : plainWords(inOneLine(text), { citationCount, addresses }),
  );
  return { blocks: blocks.filter((block) => block !== ''), addresses };
}

/** Every run of white space is one space, as in what is shown. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

interface Block {
  readonly text: string;
  readonly isCode: boolean;
}

interface Fence {
  readonly marks: string;
  readonly isQuoted: boolean;
}

function blocksOf(markdown: string): readonly Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let fence: Fence | undefined;
  let isTable = false;
  let isQuoted = false;
  const end = (isCode = false) => {
    if (lines.length > 0) blocks.push({ text: lines.join('\n'), isCode });
    lines = [];
  };
  for (const line of markdown.split(/\r?\n/)) {
    const bare = line.replace(quoteMarks, '');
    const wasQuoted = isQuoted;
    isQuoted = line.trimStart().startsWith('>');
    if (fence) {
      if (isClosing(bare, fence.marks)) {
        end(true);
        fence = undefined;
      } else lines.push(fence.isQuoted ? bare : line);
      continue;
    }
    const marks = fenceOf(bare);
    const begins = marks !== undefined || blockMarks.test(bare) || isTable || bare.startsWith('|');
    if (begins || isQuoted !== wasQuoted || bare === '' || ruleLine.test(bare)) end();
    if (marks !== undefined) fence = { marks, isQuoted };
    else if (bare === '') isTable = false;
    else if (ruleLine.test(bare)) isTable = bare.includes('|');
    else if (isTable || bare.startsWith('|')) for (const cell of cellsOf(bare)) blocks.push(cell);
    else lines.push(bare.replace(blockMarks, ''));
    if (heading.test(bare)) end();
  }
  end(fence !== undefined);
  return blocks;
}

const quoteMarks = /^\s*(?:>\s*)*/;
const fenceMarks = /^(?:`{3,}|~{3,})/;
const heading = /^#{1,6}\s/;
/** What a heading, a point, a task or a note at the foot begins with. */
const blockMarks = /^(?:#{1,6}\s+|(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?|\[\^[^\]]+\]:\s*)/;
/** A line across, what underlines a heading, or the line below the head of a table. */
const ruleLine = /^[-=*_|: \t]{3,}$/;

/** What stands between backticks on one line is no block. */
function fenceOf(line: string): string | undefined {
  const marks = fenceMarks.exec(line)?.[0];
  return marks?.startsWith('`') && line.includes('`', marks.length) ? undefined : marks;
}

function isClosing(line: string, marks: string): boolean {
  const closing = fenceMarks.exec(line)?.[0];
  return closing !== undefined && closing.startsWith(marks) && line.trimEnd() === closing;
}

function cellsOf(row: string): readonly Block[] {
  return row.split(/(?<!\\)\|/).map((text) => ({ text, isCode: false }));
}
