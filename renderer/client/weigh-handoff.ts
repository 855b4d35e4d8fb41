import type { ConversationId } from '../../shared/model/ids.ts';
import { describeError } from './describe-error.ts';
import type { HandoffFormAccess } from './handoff-form.ts';

const typingMs = 300;

/** Finds out what each way of handing off would cost: at once, or when typing has paused. */
export function createHandoffWeighing({ core, clock, get, change }: HandoffFormAccess) {
  let stopTimer = () => {};
  const weigh = async (id: ConversationId) => {
    const form = get().forms[id];
    if (!form) return;
    const { model, note } = form;
    try {
      const { options, draft } = await core.handoffs.weigh({ conversationId: id, model, note });
      if (get().forms[id]?.model === model) change(id, { options, ...(draft && { draft }) });
    } catch (error) {
      change(id, { problem: describeError(error) });
    }
  };
  return {
    now: (id: ConversationId) => void weigh(id),
    soon: (id: ConversationId) => {
      stopTimer();
      stopTimer = clock.after(typingMs, () => void weigh(id));
    },
  };
}
