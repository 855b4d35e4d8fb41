import { createContext } from 'react';
import type { Citation } from '../../../shared/model/message.ts';

/** What the look of a block depends on besides its own source. One object until one of its parts changes. */
export type MarkdownScope = {
  readonly citations: readonly Citation[];
  /** Names the link definitions of the text; see `ReadMarkdown`. */
  readonly definitions: string;
  /** The names of the footnotes that the text has so far. */
  readonly footnotes: ReadonlySet<string>;
};

export const MarkdownScopeContext = createContext<MarkdownScope>({
  citations: [],
  definitions: '',
  footnotes: new Set(),
});
