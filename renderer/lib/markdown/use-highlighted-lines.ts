import { useContext, useEffect, useRef, useState } from 'react';
import { CodeHighlighterContext, type CodeLine, type HighlightSession } from './code-highlighter.ts';

/** The lines of `code` as far as they are highlighted; a line is absent until it is. `code` may grow. */
export function useHighlightedLines(code: string, language: string): readonly CodeLine[] {
  const highlighter = useContext(CodeHighlighterContext);
  const [lines, setLines] = useState<readonly CodeLine[]>([]);
  const session = useRef<HighlightSession>(undefined);

  useEffect(() => {
    const opened = highlighter?.open(language, (fromLine, changed) => {
      setLines((known) => [...known.slice(0, fromLine), ...changed]);
    });
    session.current = opened;
    return () => opened?.close();
  }, [highlighter, language]);

  useEffect(() => session.current?.update(code), [code, highlighter, language]);

  return lines;
}
