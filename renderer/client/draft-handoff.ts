import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { HandoffNote } from '../../shared/model/handoff-note.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import { describeError } from './describe-error.ts';
import type { HandoffSource } from './handoff-form.ts';

interface DraftListener {
  readonly begun: (id: ConversationId) => void;
  readonly drafted: (id: ConversationId, note: HandoffNote, source: HandoffSource) => void;
  readonly ended: (id: ConversationId, problem?: string) => void;
}

type DraftWish = Parameters<CoreApi['handoffs']['draft']>[0];
type Draft = ReturnType<CoreApi['handoffs']['draft']> extends AsyncIterable<infer Item> ? Item : never;

/** Has handoff notes drafted, one for each conversation at a time. */
export function createHandoffDrafts(core: CoreApi, listener: DraftListener) {
  const running = new Map<ConversationId, AbortController>();

  const run = async (wish: DraftWish, { signal }: AbortController) => {
    for await (const draft of core.handoffs.draft(wish, { signal })) {
      if (signal.aborted) return;
      listener.drafted(wish.conversationId, draft.note, sourceOf(draft));
    }
  };
  const cancel = (id: ConversationId) => {
    if (!running.has(id)) return;
    running.get(id)?.abort();
    running.delete(id);
    listener.ended(id);
  };
  return {
    begin: (wish: DraftWish) => {
      const { conversationId: id } = wish;
      cancel(id);
      const controller = new AbortController();
      running.set(id, controller);
      listener.begun(id);
      run(wish, controller)
        .catch((error: unknown) => {
          if (!controller.signal.aborted) listener.ended(id, describeError(error));
        })
        .finally(() => {
          if (running.get(id) === controller) running.delete(id);
        });
    },
    /** No effect where none is under way. */
    cancel,
  };
}

function sourceOf({ by, isKept, lostCost }: Draft): HandoffSource {
  if (isKept) return { by: 'kept' };
  return by ? { by: 'model', ...by } : { by: 'extract', ...(lostCost && { lostCost }) };
}
