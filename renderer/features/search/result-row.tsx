import { Heading, MessageSquare, NotebookPen, type LucideIcon } from 'lucide-react';
import type { SearchHit } from '../../../shared/model/search.ts';
import { describeHit } from '../../lib/describe-hit.ts';
import { formatDay, formatMoment } from '../../lib/format/format-date.ts';
import { shownTitle } from '../../lib/shown-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { SnippetText } from '../../ui/snippet-text.tsx';

interface ResultRowProps {
  readonly hit: SearchHit;
  /** One row of the list is in the order of Tab. */
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
}

const icons: Readonly<Record<SearchHit['kind'], LucideIcon>> = {
  title: Heading,
  note: NotebookPen,
  message: MessageSquare,
};

/** Where it stands, who said it and when, and the words around what was looked for. */
export function ResultRow({ hit, isTabStop, onFocus, onOpen }: ResultRowProps) {
  return (
    <li className="search-result">
      <button
        type="button"
        className="search-result-link"
        tabIndex={isTabStop ? 0 : -1}
        data-result
        onFocus={onFocus}
        onClick={onOpen}
      >
        <Icon of={icons[hit.kind]} size="dense" />
        <span className="search-result-words">
          <span className="search-result-place">
            <span className="search-result-title">{shownTitle(hit.title)}</span>
            <span>{describeHit(hit)}</span>
            <time dateTime={new Date(hit.at).toISOString()} title={formatMoment(hit.at)}>
              {formatDay(hit.at)}
            </time>
          </span>
          {hit.kind === 'title' ? null : <SnippetText snippet={hit.snippet} />}
        </span>
      </button>
    </li>
  );
}
