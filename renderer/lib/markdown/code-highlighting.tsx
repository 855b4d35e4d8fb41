import { type ReactNode, useEffect, useState } from 'react';
import { CodeHighlighterContext } from './code-highlighter.ts';
import { createWorkerHighlighter } from './create-worker-highlighter.ts';
import { startHighlightWorker } from './start-highlight-worker.ts';

/** Highlights the code below it in one worker, which keeps the languages it has read from text to text. */
export function CodeHighlighting({ children }: { readonly children: ReactNode }) {
  const [highlighter] = useState(() => createWorkerHighlighter(startHighlightWorker));
  useEffect(() => () => highlighter.close(), [highlighter]);
  return <CodeHighlighterContext value={highlighter}>{children}</CodeHighlighterContext>;
}
