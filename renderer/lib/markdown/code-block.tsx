import { WrapText } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../class-names.ts';
import { formatCount } from '../format/format-tokens.ts';
import { shownText } from '../shown-text.ts';
import { Caret } from './caret.tsx';
import { CodeBar } from './code-bar.tsx';
import { CodeLines } from './code-lines.tsx';
import { useHighlightedLines } from './use-highlighted-lines.ts';
import './code-block.css';

type CodeBlockProps = {
  readonly text: string;
  readonly language: string;
  /** Still being written: shown in full from the start, with the caret at its end. */
  readonly isLive: boolean;
};

/** Code with its language, Copy, wrapping for long lines, and folded when long. Plain until it is highlighted. */
export function CodeBlock({ text, language, isLive }: CodeBlockProps) {
  const [isExpanded, setExpanded] = useState(isLive);
  const [isWrapped, setWrapped] = useState(false);
  const lines = shownText(text).split('\n');
  const isLong = lines.length > foldedLineCount;
  const isFolded = isLong && !isExpanded;
  const shown = isFolded ? lines.slice(0, foldedLineCount) : lines;
  const highlighted = useHighlightedLines(shown.join('\n'), language);

  return (
    <figure className="code-block">
      <CodeBar language={language} text={text}>
        {lines.some((line) => line.length > wrapOfferedFromColumn) && (
          <Button
            tone="ghost"
            size="small"
            icon={WrapText}
            aria-pressed={isWrapped}
            onClick={() => setWrapped(!isWrapped)}
          >
            Wrap
          </Button>
        )}
      </CodeBar>
      <pre className={classNames('code-text', isWrapped && 'code-text-wrapped')} dir="ltr" tabIndex={0}>
        <code>
          <CodeLines lines={shown} highlighted={highlighted}>
            {isLive && <Caret />}
          </CodeLines>
        </code>
      </pre>
      {isLong && (
        <button type="button" className="code-fold" aria-expanded={isExpanded} onClick={() => setExpanded(!isExpanded)}>
          {isExpanded ? 'Show fewer lines' : `Show all ${formatCount(lines.length)} lines`}
        </button>
      )}
    </figure>
  );
}

const foldedLineCount = 30;
const wrapOfferedFromColumn = 80;
