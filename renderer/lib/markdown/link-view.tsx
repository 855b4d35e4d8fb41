import type { ReactNode } from 'react';
import { ExternalLink } from './external-link.tsx';
import { linkAddress } from './link-address.ts';
import type { InlineNode } from './markdown-node.ts';
import { otherSite } from './other-site.ts';

type LinkViewProps = {
  readonly href: string;
  readonly content: readonly InlineNode[];
  readonly renderInline: (content: readonly InlineNode[]) => ReactNode;
};

/**
 * A link's words turn nothing around outside of it, and where they are an address of another place that place stands
 * beside them. An image brings controls of its own, which cannot stand inside a link: there its words do, and it follows.
 */
export function LinkView({ href, content, renderInline }: LinkViewProps) {
  const images = content.filter((node) => node.type === 'image');
  const words = content.map((node): InlineNode => {
    return node.type === 'image' ? { type: 'text', text: node.alternative || 'Image' } : node;
  });
  const address = linkAddress(href);
  const site = address === undefined ? undefined : otherSite(address, wordsOf(words));
  return (
    <>
      <ExternalLink href={href}>
        <bdi>{renderInline(images.length === 0 ? content : words)}</bdi>
        {site !== undefined && <bdi className="link-site"> (leads to {site})</bdi>}
      </ExternalLink>
      {images.length > 0 && ' '}
      {renderInline(images)}
    </>
  );
}

function wordsOf(content: readonly InlineNode[]): string {
  return content
    .map((node) => {
      if ('content' in node) return wordsOf(node.content);
      return 'text' in node ? node.text : '';
    })
    .join('');
}
