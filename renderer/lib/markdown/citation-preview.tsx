import { PreviewCard } from '@base-ui/react/preview-card';
import type { Citation } from '../../../shared/model/message.ts';
import { shownText, shownTitle } from '../shown-text.ts';
import { linkAddress } from './link-address.ts';
import { siteOf } from './site-of.ts';
import './citation-preview.css';

type CitationPreviewProps = { readonly citation: Citation; readonly ordinal: number };

/** A numbered mark that previews title, site and passage on hover and focus, and opens the source outside. */
export function CitationPreview({ citation, ordinal }: CitationPreviewProps) {
  const { title, quote } = citation;
  const address = citation.url === undefined ? undefined : linkAddress(citation.url);
  const site = siteOf(citation);
  const name = `Source ${ordinal}: ${shownTitle(title ?? site ?? 'untitled')}`;
  const opensOutside = address ? { href: address, target: '_blank', rel: 'noreferrer noopener' } : { tabIndex: 0 };
  return (
    <PreviewCard.Root>
      <PreviewCard.Trigger className="citation-mark" aria-label={name} delay={200} {...opensOutside}>
        {ordinal}
      </PreviewCard.Trigger>
      <PreviewCard.Portal>
        <PreviewCard.Positioner className="citation-place" side="top" sideOffset={6}>
          <PreviewCard.Popup className="citation-card">
            <p className="citation-title">{shownTitle(title ?? site ?? `Source ${ordinal}`)}</p>
            {title !== undefined && site !== undefined && <p className="citation-site">{site}</p>}
            {quote !== undefined && <blockquote className="citation-quote">{shownText(quote)}</blockquote>}
          </PreviewCard.Popup>
        </PreviewCard.Positioner>
      </PreviewCard.Portal>
    </PreviewCard.Root>
  );
}
