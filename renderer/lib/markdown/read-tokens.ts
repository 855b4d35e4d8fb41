import type { Token, Tokens } from 'marked';
import { decodeEntities } from './decode-entities.ts';
import { isClosedFence } from './is-closed-fence.ts';
import { knownToken, type KnownToken } from './known-token.ts';
import type { Alignment, BlockNode, InlineNode, ItemNode, RowNode } from './markdown-node.ts';

/** How many more formulas of a message are typeset; reading takes from it. */
export type FormulaBudget = { left: number };

/**
 * The blocks that the lexer's tokens stand for; blank space and link definitions have none. Formulas beyond the budget
 * are shown as their source.
 */
export function readTokens(tokens: readonly Token[], budget: FormulaBudget): BlockNode[] {
  return tokens.map((token) => readBlock(knownToken(token), budget)).filter((block) => block !== undefined);
}

function readBlock(token: KnownToken, budget: FormulaBudget): BlockNode | undefined {
  const { raw } = token;
  switch (token.type) {
    case 'paragraph':
      return { type: 'paragraph', raw, content: readInline(token.tokens, budget) };
    case 'text':
      return { type: 'line', raw, content: readInline(token.tokens ?? [token], budget) };
    case 'heading':
      return { type: 'heading', raw, depth: token.depth, content: readInline(token.tokens, budget) };
    case 'code':
      return { type: 'code', raw, language: readLanguage(token.lang), text: token.text, isClosed: isClosedFence(raw) };
    case 'blockquote':
      return { type: 'quote', raw, blocks: readTokens(token.tokens, budget) };
    case 'list':
      return {
        type: 'list',
        raw,
        start: token.start === '' ? undefined : token.start,
        items: token.items.map((item) => readItem(item, budget)),
      };
    case 'table':
      return readTable(token, budget);
    case 'block-math':
      if (takeFormula(budget)) return { type: 'math', raw, source: token.source, isOpen: token.isOpen };
      return { type: 'paragraph', raw, content: [{ type: 'code', text: raw.trim() }] };
    case 'footnote':
      return { type: 'footnote', raw, label: token.label, content: readInline(token.tokens, budget) };
    case 'hr':
      return { type: 'rule', raw };
    case 'html':
      return { type: 'html', raw };
    default:
      return undefined;
  }
}

/** The first word of a fence's words: `ts` of "ts title=a.ts". */
function readLanguage(words: string | undefined): string {
  return words?.trim().split(/[\s,{:]/, 1)[0] ?? '';
}

function readItem(item: Tokens.ListItem, budget: FormulaBudget): ItemNode {
  const isDone = item.task ? item.checked === true : undefined;
  return { raw: item.raw, isDone, blocks: readTokens(item.tokens, budget) };
}

function readTable({ raw, align, header, rows }: Tokens.Table, budget: FormulaBudget): BlockNode {
  if (header.length > mostColumns) return { type: 'code', raw, language: '', text: raw.trimEnd(), isClosed: true };
  const alignments = align.map((alignment): Alignment => alignment ?? undefined);
  return {
    type: 'table',
    raw,
    alignments,
    header: readRow(header, budget),
    rows: rows.map((row) => readRow(row, budget)),
  };
}

/** A wider table is shown as its source. */
const mostColumns = 200;

function readRow(cells: readonly Tokens.TableCell[], budget: FormulaBudget): RowNode {
  return { raw: cells.map((cell) => cell.text).join('|'), cells: cells.map((cell) => readInline(cell.tokens, budget)) };
}

function readInline(tokens: readonly Token[], budget: FormulaBudget): InlineNode[] {
  const nodes: InlineNode[] = [];
  for (const token of tokens) {
    const node = readInlineToken(knownToken(token), budget);
    const before = nodes.at(-1);
    if (node?.type === 'text' && before?.type === 'text') {
      nodes[nodes.length - 1] = { type: 'text', text: before.text + node.text };
    } else if (node) {
      nodes.push(node);
    }
  }
  return nodes;
}

function readInlineToken(token: KnownToken, budget: FormulaBudget): InlineNode | undefined {
  switch (token.type) {
    case 'strong':
      return { type: 'strong', content: readInline(token.tokens, budget) };
    case 'em':
      return { type: 'emphasis', content: readInline(token.tokens, budget) };
    case 'del':
      return { type: 'deleted', content: readInline(token.tokens, budget) };
    case 'codespan':
      return { type: 'code', text: token.text };
    case 'link':
      return { type: 'link', href: decodeEntities(token.href), content: readInline(token.tokens, budget) };
    case 'image':
      return { type: 'image', href: decodeEntities(token.href), alternative: decodeEntities(token.text) };
    case 'br':
      return { type: 'break' };
    case 'inline-math':
      if (takeFormula(budget)) return { type: 'math', source: token.source, isDisplay: token.isDisplay };
      return { type: 'code', text: token.raw };
    case 'citation':
      return { type: 'citation', ordinal: token.ordinal };
    case 'footnote-mark':
      return { type: 'footnote', label: token.label };
    case 'html':
      // Models write <br> in table cells, where markdown has no line break. Every other tag stays the text that it is.
      return /^<br\s*\/?>$/i.test(token.raw) ? { type: 'break' } : { type: 'text', text: token.raw };
    case 'text':
      return { type: 'text', text: decodeEntities(token.text) };
    case 'escape':
      return { type: 'text', text: token.text };
    case 'checkbox':
      return undefined;
    default:
      return { type: 'text', text: token.raw };
  }
}

function takeFormula(budget: FormulaBudget): boolean {
  if (budget.left === 0) return false;
  budget.left -= 1;
  return true;
}
