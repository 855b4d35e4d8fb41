import { memo, useMemo, useState } from 'react';
import type { Citation } from '../../../shared/model/message.ts';
import { Button } from '../../ui/button.tsx';
import { formatCount } from '../format/format-tokens.ts';
import { BlocksView } from './block-view.tsx';
import { Caret } from './caret.tsx';
import { createMarkdownReader } from './create-markdown-reader.ts';
import { endOfPieces } from './end-of-pieces.ts';
import type { BlockNode } from './markdown-node.ts';
import { MarkdownScopeContext } from './markdown-scope.ts';
import { placeCitations } from './place-citations.ts';
import { quotePassages } from './quote-passages.ts';
import './markdown.css';

type MarkdownProps = {
  readonly text: string;
  /** More text may follow: open marks are shown closed, and a caret stands at the end. */
  readonly isStreaming?: boolean;
  readonly citations?: readonly Citation[] | undefined;
};

/**
 * Markdown as elements: no HTML is made on the way, and none in the text is obeyed. A text beyond what anyone writes comes
 * in pieces, on request; one that was written before the reader's eyes stays whole.
 */
export const Markdown = memo(function Markdown(props: MarkdownProps) {
  const { text: words, isStreaming = false, citations = noCitations } = props;
  const text = useMemo(() => placeCitations(words, citations), [words, citations]);
  const cited = useMemo(() => quotePassages(words, citations), [words, citations]);
  const [reader] = useState(createMarkdownReader);
  const [pieceCount, setPieceCount] = useState(isStreaming ? Number.POSITIVE_INFINITY : 1);
  const end = endOfPieces(text, pieceCount);
  const { blocks, definitions } = reader.read(text.slice(0, end), isStreaming);
  const labels = nameFootnotes(blocks);
  const scope = useMemo(
    () => ({ citations: cited, definitions, footnotes: new Set(labels.split('\n')) }),
    [cited, definitions, labels],
  );
  return (
    <MarkdownScopeContext value={scope}>
      <div className="markdown">
        <BlocksView blocks={blocks} isLive={isStreaming} />
        {isStreaming && blocks.length === 0 && <Caret />}
      </div>
      {end < text.length && (
        <Button tone="ghost" size="small" onClick={() => setPieceCount(pieceCount + 1)}>
          Show {formatCount(endOfPieces(text, pieceCount + 1) - end)} more of {formatCount(text.length)} characters
        </Button>
      )}
    </MarkdownScopeContext>
  );
});

const noCitations: readonly Citation[] = [];

/** Each new name renders the text anew, so that what was written before leads to it. */
function nameFootnotes(blocks: readonly BlockNode[]): string {
  const labels = blocks.flatMap((block) => (block.type === 'footnote' ? [block.label] : []));
  return labels.slice(0, mostFootnotes).join('\n');
}

const mostFootnotes = 500;
