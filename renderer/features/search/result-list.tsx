import { Search } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { hitKey } from '../../lib/describe-hit.ts';
import { moveFocus } from '../../lib/move-focus.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { focusSearchField, resultLink } from './focus-result.ts';
import { ResultRow } from './result-row.tsx';

/** The hits, the best kind first and the newest first within it. One tab stop; arrow keys move, and more are read on the way. */
export function ResultList() {
  const { searchPage, messageSearch } = useStores();
  const { hits, status, problem, next, isComplete } = useFrom(
    () => searchPage,
    (state) => state,
  );
  const [focusedKey, setFocusedKey] = useState<string>();
  const tabStop = hits.some((hit) => hitKey(hit) === focusedKey) ? focusedKey : hits[0] && hitKey(hits[0]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isAtTop = event.key === 'ArrowUp' && document.activeElement === event.currentTarget.querySelector(resultLink);
    if (isAtTop) focusSearchField();
    else if (!moveFocus(event.currentTarget, resultLink, event.key)) return;
    event.preventDefault();
  };
  if (status === 'failed') {
    return (
      <Banner tone="warn" title="Nothing is looked for.">
        {problem ?? 'Try again once Switchboard is connected.'}
      </Banner>
    );
  }
  return (
    <>
      <p className="search-status" role="status">
        {statusWords({ count: hits.length, hasMore: next !== undefined, status, isComplete })}
      </p>
      {hits.length > 0 && (
        <ul className="search-results" aria-label="Results" onKeyDown={onKeyDown}>
          {hits.map((hit, index) => (
            <ResultRow
              key={hitKey(hit)}
              hit={hit}
              isTabStop={hitKey(hit) === tabStop}
              onFocus={() => {
                setFocusedKey(hitKey(hit));
                if (index >= hits.length - readAheadHits) void searchPage.getState().readMore();
              }}
              onOpen={() => void messageSearch.getState().open(hit)}
            />
          ))}
        </ul>
      )}
      {next && (
        <Button isBusy={status === 'searching'} onClick={() => void searchPage.getState().readMore()}>
          Show more
        </Button>
      )}
      {status === 'idle' && (
        <EmptyState icon={Search} title="Search everything that was said">
          Messages, notes and titles of every workspace, the archive as well. Three letters are enough, or one filter.
        </EmptyState>
      )}
      {status === 'ready' && hits.length === 0 && (
        <EmptyState icon={Search} title="Nothing was found">
          Every word must be there. Fewer words or filters find more.
        </EmptyState>
      )}
    </>
  );
}

const readAheadHits = 5;

interface StatusFacts {
  readonly count: number;
  readonly hasMore: boolean;
  readonly status: 'idle' | 'searching' | 'ready';
  readonly isComplete: boolean;
}

function statusWords({ count, hasMore, status, isComplete }: StatusFacts): string {
  if (status === 'idle') return '';
  if (status === 'searching' && count === 0) return 'Searching';
  const found = `${count}${hasMore ? ' or more' : ''} ${count === 1 && !hasMore ? 'result' : 'results'}`;
  return isComplete ? found : `${found}. Older messages are still being indexed and can be found in a few minutes.`;
}
