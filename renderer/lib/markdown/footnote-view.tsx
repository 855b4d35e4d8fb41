import { CornerLeftUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../ui/icon-button.tsx';
import { focusInText } from './focus-in-text.ts';
import { InlineView } from './inline-view.tsx';
import type { BlockNode } from './markdown-node.ts';
import './footnote-view.css';

type FootnoteViewProps = {
  readonly footnote: Extract<BlockNode, { type: 'footnote' }>;
  readonly children: ReactNode;
};

/** The note itself, with the way back. */
export function FootnoteView({ footnote: { label, content }, children }: FootnoteViewProps) {
  return (
    <div className="footnote" role="note" aria-label={`Footnote ${label}`} data-footnote={label} tabIndex={-1}>
      <span className="footnote-label">{label}</span>
      <p dir="auto">
        <InlineView content={content} />
        {children}
      </p>
      <IconButton
        icon={CornerLeftUp}
        label="Back to the text"
        size="small"
        onClick={(event) => focusInText(event.currentTarget, `[data-footnote-mark="${CSS.escape(label)}"]`)}
      />
    </div>
  );
}
