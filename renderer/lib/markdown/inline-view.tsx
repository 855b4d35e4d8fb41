import { Fragment, type ReactNode } from 'react';
import { assertNever } from '../../../shared/model/assert-never.ts';
import { CitationMark } from './citation-mark.tsx';
import { ExternalLink } from './external-link.tsx';
import { FootnoteMark } from './footnote-mark.tsx';
import { ImageView } from './image-view.tsx';
import type { InlineNode } from './markdown-node.ts';
import { MathView } from './math-view.tsx';

/** The words, marks and formulas of one paragraph, heading or cell. */
export function InlineView({ content }: { readonly content: readonly InlineNode[] }) {
  return content.map((node, index) => <Fragment key={index}>{renderNode(node)}</Fragment>);
}

function renderNode(node: InlineNode): ReactNode {
  switch (node.type) {
    case 'text':
      return node.text;
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
      return <code dir="ltr">{node.text}</code>;
    case 'link':
      return <LinkView {...node} />;
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

/** An image brings controls of its own, which cannot stand inside a link: there its words do, and it follows behind. */
function LinkView({ href, content }: Extract<InlineNode, { type: 'link' }>) {
  const images = content.filter((node) => node.type === 'image');
  const words = content.map((node): InlineNode => {
    return node.type === 'image' ? { type: 'text', text: node.alternative || 'Image' } : node;
  });
  return (
    <>
      <ExternalLink href={href}>
        <InlineView content={images.length === 0 ? content : words} />
      </ExternalLink>
      {images.length > 0 && ' '}
      <InlineView content={images} />
    </>
  );
}
