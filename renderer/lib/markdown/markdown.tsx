import { memo, useMemo, useState } from 'react';
import type { Citation } from '../../../shared/model/message.ts';
import { BlocksView } from './block-view.tsx';
import { Caret } from './caret.tsx';
import { createMarkdownReader } from './create-markdown-reader.ts';
import { MarkdownScopeContext } from './markdown-scope.ts';
import './markdown.css';

type MarkdownProps = {
  readonly text: string;
  /** More text may follow: open marks are shown closed, and a caret stands at the end. */
  readonly isStreaming?: boolean;
  readonly citations?: readonly Citation[] | undefined;
};

/** Markdown as elements: no HTML is made on the way, and none in the text is obeyed. */
export const Markdown = memo(function Markdown({ text, isStreaming = false, citations = noCitations }: MarkdownProps) {
  const [reader] = useState(createMarkdownReader);
  const { blocks, definitions } = reader.read(text, isStreaming);
  const scope = useMemo(() => ({ citations, definitions }), [citations, definitions]);
  return (
    <MarkdownScopeContext value={scope}>
      <div className="markdown">
        <BlocksView blocks={blocks} isLive={isStreaming} />
        {isStreaming && blocks.length === 0 && <Caret />}
      </div>
    </MarkdownScopeContext>
  );
});

const noCitations: readonly Citation[] = [];
