import type { CodeLine } from './code-highlighter.ts';

/** From the window to the worker. `text` continues what the session has sent before. */
export type HighlightRequest =
  | { readonly type: 'append'; readonly session: number; readonly language: string; readonly text: string }
  | { readonly type: 'close'; readonly session: number };

/** From the worker to the window; answers one `append`. */
export type HighlightedLines = {
  readonly session: number;
  readonly fromLine: number;
  readonly lines: readonly CodeLine[];
};
