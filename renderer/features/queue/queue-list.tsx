import { DndContext, type DragEndEvent, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { type KeyboardEvent, useState } from 'react';
import type { QueuedMessage } from '../../../shared/model/queued-message.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { formatOrdinal } from '../../lib/format/format-ordinal.ts';
import { moveFocus } from '../../lib/move-focus.ts';
import { silentDrag } from '../../lib/silent-drag.ts';
import { QueueHead } from './queue-head.tsx';
import { QueueRow } from './queue-row.tsx';
import './queue.css';

/** The messages that wait, above the composer; absent where none does. */
export function QueueList() {
  const { queue } = useStores();
  const conversationId = useFrom(
    ({ chat }) => chat,
    (state) => state.conversationId,
  );
  const queued = useFrom(
    () => queue,
    (state) => state.queues[conversationId ?? ''],
  );
  if (conversationId === undefined || queued === undefined || queued.length === 0) return null;
  return <Queue key={conversationId} queued={queued} />;
}

function Queue({ queued }: { readonly queued: readonly QueuedMessage[] }) {
  const { queue } = useStores();
  const [focusedId, noteFocus] = useState<string>();
  const [moved, announceMove] = useState('');
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  const ids = queued.map(({ id }) => id);
  const tabStop = ids.find((id) => id === focusedId) ?? ids[0];
  const move = (message: QueuedMessage, position: number) => {
    if (position < 0 || position >= queued.length) return;
    void queue.getState().move(message, position);
    announceMove(`Moved to ${formatOrdinal(position + 1)} of ${queued.length}`);
  };
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    const message = queued.find(({ id }) => id === active.id);
    const position = queued.findIndex(({ id }) => id === over?.id);
    if (message && position !== -1 && message !== queued[position]) move(message, position);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!event.altKey && moveFocus(event.currentTarget, '.queue-text', event.key)) event.preventDefault();
  };
  return (
    <section className="queue" aria-label="Queue" data-region="queue" tabIndex={-1}>
      <div className="queue-box">
        <QueueHead queued={queued} />
        <DndContext sensors={sensors} accessibility={silentDrag} onDragEnd={onDragEnd}>
          <SortableContext items={ids} strategy={verticalListSortingStrategy}>
            <ol className="queue-rows scroll" onKeyDown={onKeyDown}>
              {queued.map((message, at) => (
                <QueueRow
                  key={message.id}
                  message={message}
                  place={`${formatOrdinal(at + 1)} of ${queued.length}`}
                  isTabStop={message.id === tabStop}
                  onFocus={() => noteFocus(message.id)}
                  onMove={(step) => move(message, at + step)}
                />
              ))}
            </ol>
          </SortableContext>
        </DndContext>
      </div>
      <p className="visually-hidden" aria-live="polite">
        {moved}
      </p>
    </section>
  );
}
