import type { Token, Tokens } from 'marked';
import { decodeEntities } from './decode-entities.ts';
import { knownToken, type KnownToken } from './known-token.ts';
import type { Alignment, BlockNode, InlineNode, ItemNode, RowNode } from './markdown-node.ts';

/** The blocks that the lexer's tokens stand for; blank space and link definitions have none. */
export function readTokens(tokens: readonly Token[]): BlockNode[] {
  return tokens.map((token) => readBlock(knownToken(token))).filter((block) => block !== undefined);
}

function readBlock(token: KnownToken): BlockNode | undefined {
  const { raw } = token;
  switch (token.type) {
    case 'paragraph':
      return { type: 'paragraph', raw, content: readInline(token.tokens) };
    case 'text':
      return { type: 'line', raw, content: readInline(token.tokens ?? [token]) };
    case 'heading':
      return { type: 'heading', raw, depth: token.depth, content: readInline(token.tokens) };
    case 'code':
      return { type: 'code', raw, language: readLanguage(token.lang), text: token.text };
    case 'blockquote':
      return { type: 'quote', raw, blocks: readTokens(token.tokens) };
    case 'list':
      return {
        type: 'list',
        raw,
        start: token.start === '' ? undefined : token.start,
        items: token.items.map(readItem),
      };
    case 'table':
      return readTable(token);
    case 'block-math':
      return { type: 'math', raw, source: token.source, isOpen: token.isOpen };
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

function readItem(item: Tokens.ListItem): ItemNode {
  return { raw: item.raw, isDone: item.task ? item.checked === true : undefined, blocks: readTokens(item.tokens) };
}

function readTable(token: Tokens.Table): BlockNode {
  const alignments = token.align.map((alignment): Alignment => alignment ?? undefined);
  return { type: 'table', raw: token.raw, alignments, header: readRow(token.header), rows: token.rows.map(readRow) };
}

function readRow(cells: readonly Tokens.TableCell[]): RowNode {
  return { raw: cells.map((cell) => cell.text).join('|'), cells: cells.map((cell) => readInline(cell.tokens)) };
}

function readInline(tokens: readonly Token[]): InlineNode[] {
  return tokens.map((token) => readInlineToken(knownToken(token))).filter((node) => node !== undefined);
}

function readInlineToken(token: KnownToken): InlineNode | undefined {
  switch (token.type) {
    case 'strong':
      return { type: 'strong', content: readInline(token.tokens) };
    case 'em':
      return { type: 'emphasis', content: readInline(token.tokens) };
    case 'del':
      return { type: 'deleted', content: readInline(token.tokens) };
    case 'codespan':
      return { type: 'code', text: token.text };
    case 'link':
      return { type: 'link', href: decodeEntities(token.href), content: readInline(token.tokens) };
    case 'image':
      return { type: 'image', href: decodeEntities(token.href), alternative: decodeEntities(token.text) };
    case 'br':
      return { type: 'break' };
    case 'inline-math':
      return { type: 'math', source: token.source, isDisplay: token.isDisplay };
    case 'citation':
      return { type: 'citation', ordinal: token.ordinal };
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
