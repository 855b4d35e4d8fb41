import { Fragment, type ReactNode } from 'react';
import { assertNever } from '../../../shared/model/assert-never.ts';
import { CitationMark } from './citation-mark.tsx';
import { ExternalLink } from './external-link.tsx';
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
      return <code>{node.text}</code>;
    case 'link':
      return (
        <ExternalLink href={node.href}>
          <InlineView content={node.content} />
        </ExternalLink>
      );
    case 'image':
      return <ImageLink href={node.href} alternative={node.alternative} />;
    case 'math':
      return <MathView source={node.source} isDisplay={node.isDisplay} />;
    case 'citation':
      return <CitationMark ordinal={node.ordinal} />;
    case 'break':
      return <br />;
    default:
      return assertNever(node);
  }
}

/** Fetching an image would tell its host that and when the answer is read. */
function ImageLink({ href, alternative }: { readonly href: string; readonly alternative: string }) {
  return (
    <ExternalLink href={href} className="markdown-image">
      {alternative || 'Image'} (image not loaded)
    </ExternalLink>
  );
}
