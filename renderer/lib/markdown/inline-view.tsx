import { Fragment, type ReactNode } from 'react';
import { assertNever } from '../../../shared/model/assert-never.ts';
import { shownText } from '../shown-text.ts';
import { CitationMark } from './citation-mark.tsx';
import { FootnoteMark } from './footnote-mark.tsx';
import { ImageView } from './image-view.tsx';
import { LinkView } from './link-view.tsx';
import type { InlineNode } from './markdown-node.ts';
import { MathView } from './math-view.tsx';

/** The words, marks and formulas of one paragraph, heading or cell. */
export function InlineView({ content }: { readonly content: readonly InlineNode[] }) {
  return content.map((node, index) => <Fragment key={index}>{renderNode(node)}</Fragment>);
}

function renderNode(node: InlineNode): ReactNode {
  switch (node.type) {
    case 'text':
      return shownText(node.text);
    case 'strong':
      return (
        <strong>
          <InlineView content={node.content} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <InlineView content={node.content} />
        </em>
      );
    case 'deleted':
      return (
        <del>
          <InlineView content={node.content} />
        </del>
      );
    case 'code':
      return <code dir="ltr">{shownText(node.text)}</code>;
    case 'link':
      return <LinkView {...node} renderInline={(content) => <InlineView content={content} />} />;
    case 'image':
      return <ImageView href={node.href} alternative={node.alternative} />;
    case 'math':
      return <MathView source={node.source} isDisplay={node.isDisplay} />;
    case 'citation':
      return <CitationMark ordinal={node.ordinal} />;
    case 'footnote':
      return <FootnoteMark label={node.label} />;
    case 'break':
      return <br />;
    default:
      return assertNever(node);
  }
}
