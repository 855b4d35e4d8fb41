import { SendHorizontal } from 'lucide-react';
import type { Message } from '../../../shared/model/message.ts';
import type { QueuedMessage } from '../../../shared/model/queued-message.ts';
import { isBusy } from '../../client/chat-state.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { Button } from '../../ui/button.tsx';

/** How many wait and for what. Where nothing sends them by itself, the way on. */
export function QueueHead({ queued }: { readonly queued: readonly QueuedMessage[] }) {
  const { queue } = useStores();
  const conversationId = queued[0]?.conversationId ?? '';
  const isWaiting = useFrom(
    ({ chat }) => chat,
    (state) => isBusy(state, conversationId),
  );
  const ending = useFrom(
    ({ chat }) => chat,
    ({ messages }) => messages.findLast(({ role }) => role === 'assistant')?.status,
  );
  const count = `${queued.length} ${queued.length === 1 ? 'message waits' : 'messages wait'}`;
  if (isWaiting) return <p className="queue-head">{count} until this answer ends</p>;
  return (
    <div className="queue-head">
      <p role="status">
        {count}. {heldWords(ending)}
      </p>
      <Button
        size="small"
        icon={SendHorizontal}
        className="queue-send"
        onClick={() => void queue.getState().sendNext(conversationId)}
      >
        Send next
      </Button>
    </div>
  );
}

function heldWords(ending: Message['status'] | undefined): string {
  switch (ending) {
    case 'stopped':
      return 'The answer before was stopped, so nothing is sent by itself.';
    case 'failed':
      return 'The answer before failed, so nothing is sent by itself.';
    case 'interrupted':
      return 'The answer before was interrupted, so nothing is sent by itself.';
    default:
      return '';
  }
}
