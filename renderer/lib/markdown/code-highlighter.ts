import { createContext } from 'react';

export type CodeToken = { readonly text: string; readonly kind: CodeKind | undefined };

/** What a piece of code is, which decides its color. Absent for plain text. */
export type CodeKind = 'keyword' | 'string' | 'constant' | 'comment' | 'function' | 'inserted' | 'deleted';

export type CodeLine = readonly CodeToken[];

export type CodeHighlighter = {
  /** Starts on one block of code. `onLines` gets the lines from `fromLine` on, replacing earlier ones from there. */
  open(language: string, onLines: (fromLine: number, lines: readonly CodeLine[]) => void): HighlightSession;
  /** Stops the work for good. */
  readonly close: () => void;
};

export type HighlightSession = {
  /** The whole code so far; it must continue what was given before. */
  readonly update: (code: string) => void;
  readonly close: () => void;
};

/** Absent where nothing highlights: code is then plain text. */
export const CodeHighlighterContext = createContext<CodeHighlighter | undefined>(undefined);

/** Lines beyond this stay plain. */
export const highlightedLineLimit = 1_000;
