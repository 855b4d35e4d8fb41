import type { Citation } from '../../../shared/model/message.ts';
import { ExternalLink } from '../../lib/markdown/external-link.tsx';
import { siteOf } from '../../lib/markdown/site-of.ts';
import { sourceNumber } from '../../lib/markdown/source-number.ts';
import { shownTitle } from '../../lib/shown-text.ts';
import './source-list.css';

/** The sources of an answer, numbered as its marks are. One that is cited more than once stands under its first number. */
export function SourceList({ citations }: { readonly citations: readonly Citation[] }) {
  return (
    <ol className="sources" aria-label="Sources">
      {distinctSources(citations).map(({ citation, index }) => (
        <li key={index}>
          <ExternalLink href={citation.url ?? ''} className="source">
            <span className="source-number">{index + 1}</span>
            <SourceWords citation={citation} ordinal={index + 1} />
          </ExternalLink>
        </li>
      ))}
    </ol>
  );
}

function distinctSources(citations: readonly Citation[]) {
  return citations
    .map((citation, index) => ({ citation, index }))
    .filter(({ index }) => sourceNumber(citations, index) === index + 1);
}

function SourceWords({ citation, ordinal }: { readonly citation: Citation; readonly ordinal: number }) {
  const site = siteOf(citation);
  if (citation.title === undefined) return <span className="source-title">{site ?? `Source ${ordinal}`}</span>;
  return (
    <>
      <span className="source-title ellipsis">{shownTitle(citation.title)}</span>
      {site && <span className="source-site">{site}</span>}
    </>
  );
}
