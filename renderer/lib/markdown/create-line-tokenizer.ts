import type { GrammarState, HighlighterCore, ThemedToken } from 'shiki/core';
import type { CodeKind, CodeLine, CodeToken } from './code-highlighter.ts';

export type LineTokenizer = {
  /** Takes the next part of the code; returns the lines from the first one that is new or changed. */
  append(text: string): { readonly fromLine: number; readonly lines: readonly CodeLine[] };
};

export type TokenizerLanguage = {
  readonly highlighter: HighlighterCore;
  readonly language: string;
  /** Name of a theme made by `createCssVariablesTheme` with the prefix `--`. */
  readonly theme: string;
};

/** Tokenizes growing code once: finished lines are never read again, the last one is until it ends. */
export function createLineTokenizer({ highlighter, language, theme }: TokenizerLanguage): LineTokenizer {
  let finishedLineCount = 0;
  let lastLine = '';
  let grammarState: GrammarState | undefined;

  function tokenize(text: string): ThemedToken[][] {
    const options = { lang: language, theme, ...limits };
    return highlighter.codeToTokensBase(text, grammarState ? { ...options, grammarState } : options);
  }

  return {
    append(text) {
      const fromLine = finishedLineCount;
      const pending = lastLine + text;
      const lastBreak = pending.lastIndexOf('\n');
      lastLine = pending.slice(lastBreak + 1);
      if (lastBreak === -1) return { fromLine, lines: readLines(tokenize(lastLine)) };
      const finished = tokenize(pending.slice(0, lastBreak));
      grammarState = highlighter.getLastGrammarState(finished);
      finishedLineCount += finished.length;
      return { fromLine, lines: readLines([...finished, ...tokenize(lastLine)]) };
    },
  };
}

/**
 * Longer lines (minified files) stay plain: their grammars take seconds. There is no limit in time (0), since the first
 * line of a language pays for its grammar and would be cut off half read on a busy machine.
 */
const limits = { tokenizeMaxLineLength: 2_000, tokenizeTimeLimit: 0 };

function readLines(lines: readonly ThemedToken[][]): CodeLine[] {
  return lines.map((line) => line.map(readToken).reduce<CodeToken[]>(joinEqualKinds, []));
}

function readToken({ content, color }: ThemedToken): CodeToken {
  return { text: content, kind: color === undefined ? undefined : kinds.get(color) };
}

function joinEqualKinds(line: CodeToken[], token: CodeToken): CodeToken[] {
  const last = line.at(-1);
  if (!last || last.kind !== token.kind) return [...line, token];
  return [...line.slice(0, -1), { text: last.text + token.text, kind: token.kind }];
}

const kinds: ReadonlyMap<string, CodeKind> = new Map([
  ['var(--token-keyword)', 'keyword'],
  ['var(--token-string)', 'string'],
  ['var(--token-string-expression)', 'string'],
  ['var(--token-link)', 'string'],
  ['var(--token-constant)', 'constant'],
  ['var(--token-comment)', 'comment'],
  ['var(--token-function)', 'function'],
  ['var(--token-inserted)', 'inserted'],
  ['var(--token-deleted)', 'deleted'],
]);
