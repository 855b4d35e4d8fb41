import { Archive, Trash2 } from 'lucide-react';
import type { ShelfName } from '../../client/shelf-store.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { RemovedNotes } from './removed-notes.tsx';
import { RemovedRules } from './removed-rules.tsx';
import { RemovedWorkspaces } from './removed-workspaces.tsx';
import { ShelfRow } from './shelf-row.tsx';
import './shelf.css';

const words = {
  archived: {
    title: 'Archived',
    about: 'Archived conversations are out of the way, and still found by search. Writing in one brings it back.',
    icon: Archive,
    empty: 'Nothing is archived',
  },
  deleted: {
    title: 'Recently deleted',
    about: 'What you delete stays here for 30 days. Until then it can be brought back whole.',
    icon: Trash2,
    empty: 'Nothing was deleted in the last 30 days',
  },
} as const;

/** The conversations of the archive or of Recently deleted, with a way back for each. */
export function ShelfScreen({ shelf }: { readonly shelf: ShelfName }) {
  const { title, about } = words[shelf];
  return (
    <>
      <title>{`${title} - Switchboard`}</title>
      <TopBar title={title} />
      <section className="shelf scroll" aria-label={title} data-region="shelf" tabIndex={-1}>
        <div className="shelf-column">
          <p className="shelf-about">{about}</p>
          {shelf === 'deleted' && <RemovedWorkspaces />}
          <ShelfList shelf={shelf} />
          {shelf === 'deleted' && <RemovedNotes />}
          {shelf === 'deleted' && <RemovedRules />}
        </div>
      </section>
    </>
  );
}

function ShelfList({ shelf }: { readonly shelf: ShelfName }) {
  const { shelves } = useStores();
  const { conversations, next, status } = useFrom(
    () => shelves,
    (state) => state,
  );
  const hasNotes = useFrom(
    ({ removedNotes }) => removedNotes,
    ({ notes = [] }) => notes.length > 0,
  );
  const hasRules = useFrom(
    ({ removedRules }) => removedRules,
    ({ rules = [] }) => rules.length > 0,
  );
  const { icon, empty } = words[shelf];
  if (status.state === 'failed') {
    return (
      <Banner tone="danger" title="This list cannot be read.">
        {status.message}
      </Banner>
    );
  }
  if (status.state === 'reading') return <Skeleton label="Reading conversations" lineCount={5} />;
  if (conversations.length === 0 && (hasNotes || hasRules)) return null;
  if (conversations.length === 0) return <EmptyState icon={icon} title={empty} />;
  return (
    <>
      <ul className="shelf-list" aria-label="Conversations">
        {conversations.map((conversation) => (
          <ShelfRow key={conversation.id} shelf={shelf} conversation={conversation} />
        ))}
      </ul>
      {next && <Button onClick={() => void shelves.getState().readMore()}>Show more</Button>}
    </>
  );
}
