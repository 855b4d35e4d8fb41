import type { RoutingRequest } from '../../../shared/model/routing-request.ts';

/** Whether the message brings code: a fenced block, a code file, or lines that can hardly be anything else. Pure. */
export function containsCode({ text, attachments }: Pick<RoutingRequest, 'text' | 'attachments'>): boolean {
  if (attachments.some(({ kind }) => kind === 'code')) return true;
  return hasFence(text) || countCodeLines(text) >= fewestCodeLines;
}

export function hasFence(text: string): boolean {
  return /^ {0,3}(?:`{3}|~{3})/m.test(text);
}

/** One such line happens in prose as well. */
const fewestCodeLines = 2;
/** What comes after this many lines does not change what a message is. */
const mostLines = 2_000;

function countCodeLines(text: string): number {
  const lines = text.split('\n', mostLines).map((line) => line.slice(0, longestLine).trim());
  return lines.filter((line) => line !== '' && codeLines.some((shape) => shape.test(line))).length;
}

const longestLine = 300;

const codeLines: readonly RegExp[] = [
  // Is a call or an assignment that ends like a statement, or opens or closes a block.
  /^[\w$.[\]]+\s*(?:\(.*\)|[-+*/|&]?=[^=].*|\+\+|--)\s*;$/,
  /^(?:if|for|while|switch|try|else|catch|do|\}\s*else)\b.*\{$/,
  /^[\w<>*&\s.]+\(.*\)\s*\{$/,
  /^[})\]]+[;,)]*$/,
  // Declares or imports something.
  /^(?:export\s+)?(?:async\s+)?function\b[\s*]*\w*\s*\(/,
  /^(?:export\s+)?(?:const|let|var)\s+[\w${[][^=]*=/,
  /^(?:export\s+)?(?:abstract\s+)?(?:class|interface|enum|struct|trait)\s+\w+[^.?!]*[{:]$/,
  /^import\s+(?:[\w*{][^.!?]*\sfrom\s+)?["'][^"']+["']/,
  /^from\s+[\w.]+\s+import\s+\w/,
  /^#\s*(?:include|define|ifdef|pragma)\b/,
  /^(?:def|async def)\s+\w+\s*\(.*\).*:$/,
  /^(?:if|elif|while|for|with|except)\s.+:$/,
  /^(?:public|private|protected|static)\s+[\w<>[\],\s]+[({=;]/,
  /^(?:fn|func|pub fn)\s+\w+.*[({]/,
  /^(?:return|throw|await|yield)\b.*[;)\]}]$/,
  /^(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE TABLE)\s.+/,
  /^<\/?[a-z][\w-]*(?:\s[^<>]*)?\/?>/i,
  /^(?:at\s+[\w.$<>]+\s*\(.*:\d+|File ".+", line \d+)/,
];
