import { memo, type ReactNode } from 'react';
import type { CodeLine } from './code-highlighter.ts';

type CodeLinesProps = {
  readonly lines: readonly string[];
  /** By line number; absent ones, and tokens of another text (the line has changed since), are shown plain. */
  readonly highlighted: readonly CodeLine[];
  /** Stands behind the last line. */
  readonly children: ReactNode;
};

/** Lines of code in chunks: a finished chunk is not rendered again, and one out of view is not laid out. */
export function CodeLines({ lines, highlighted, children }: CodeLinesProps) {
  const starts = Array.from({ length: Math.ceil(lines.length / chunkLineCount) }, (_, chunk) => chunk * chunkLineCount);
  if (starts.length === 1) {
    return (
      <>
        <CodeChunk text={lines.join('\n')} tokens={highlighted} />
        {children}
      </>
    );
  }
  return starts.map((start) => {
    const chunk = lines.slice(start, start + chunkLineCount);
    return (
      <span key={start} className="code-chunk" style={{ containIntrinsicBlockSize: `auto ${chunk.length * linePx}px` }}>
        <CodeChunk text={chunk.join('\n')} tokens={highlighted.slice(start, start + chunkLineCount)} />
        {start + chunkLineCount < lines.length ? '\n' : children}
      </span>
    );
  });
}

const chunkLineCount = 100;

/** As `line-height` of `.code-text`. */
const linePx = 19;

type CodeChunkProps = { readonly text: string; readonly tokens: readonly CodeLine[] };

const CodeChunk = memo(
  function CodeChunk({ text, tokens }: CodeChunkProps) {
    if (tokens.length === 0) return text;
    const lines = text.split('\n');
    return lines.map((line, index) => (
      <CodeLineView key={index} text={line} tokens={tokens[index]} isLast={index === lines.length - 1} />
    ));
  },
  (before, after) => before.text === after.text && areSameLines(before.tokens, after.tokens),
);

function areSameLines(before: readonly CodeLine[], after: readonly CodeLine[]): boolean {
  return before.length === after.length && before.every((line, index) => line === after[index]);
}

type CodeLineViewProps = {
  readonly text: string;
  readonly tokens: CodeLine | undefined;
  readonly isLast: boolean;
};

const CodeLineView = memo(function CodeLineView({ text, tokens, isLast }: CodeLineViewProps) {
  const end = isLast ? '' : '\n';
  if (tokens?.map((token) => token.text).join('') !== text) return text + end;
  return (
    <>
      {tokens.map(({ text: part, kind }, index) => (kind ? <CodePart key={index} kind={kind} text={part} /> : part))}
      {end}
    </>
  );
});

function CodePart({ kind, text }: { readonly kind: string; readonly text: string }) {
  return <span className={`code-${kind}`}>{text}</span>;
}
