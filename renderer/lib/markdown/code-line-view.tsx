import { memo } from 'react';
import type { CodeLine } from './code-highlighter.ts';

type CodeLineViewProps = {
  readonly text: string;
  readonly tokens: CodeLine | undefined;
  readonly isLast: boolean;
};

/** One line of code. Tokens of another text (the line has changed since) are not shown. */
export const CodeLineView = memo(function CodeLineView({ text, tokens, isLast }: CodeLineViewProps) {
  const end = isLast ? '' : '\n';
  if (!tokens || tokens.map((token) => token.text).join('') !== text) return text + end;
  return (
    <>
      {tokens.map(({ text: part, kind }, index) =>
        kind ? (
          <span key={index} className={`code-${kind}`}>
            {part}
          </span>
        ) : (
          part
        ),
      )}
      {end}
    </>
  );
});
