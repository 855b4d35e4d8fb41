import { assertNever } from '../../../shared/model/assert-never.ts';
import type { BlockNode, InlineNode } from './markdown-node.ts';

/** A table as comma separated values (RFC 4180): what its cells say, without their marks. */
export function tableAsCsv({ header, rows }: Extract<BlockNode, { type: 'table' }>): string {
  return [header, ...rows]
    .map(({ cells }) => `${cells.map((cell) => csvField(plainText(cell))).join(',')}\r\n`)
    .join('');
}

function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function plainText(content: readonly InlineNode[]): string {
  return content.map(textOf).join('');
}

function textOf(node: InlineNode): string {
  switch (node.type) {
    case 'text':
    case 'code':
      return node.text;
    case 'strong':
    case 'emphasis':
    case 'deleted':
    case 'link':
      return plainText(node.content);
    case 'image':
      return node.alternative;
    case 'math':
      return node.source;
    case 'citation':
      return `[${node.ordinal}]`;
    case 'footnote':
      return `[^${node.label}]`;
    case 'break':
      return '\n';
    default:
      return assertNever(node);
  }
}
