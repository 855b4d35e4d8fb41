import type { Message } from '../../../shared/model/message.ts';
import type { RoutingState } from '../routing/decide-input.ts';

/** The conversation's last automatic choice, kept for a while so that it does not bounce. Pure. */
export function stickyChoice(history: readonly Message[]): RoutingState['sticky'] {
  const last = history.findLast(({ role, status }) => role === 'assistant' && status === 'complete');
  if (!last?.provenance || last.provenance.insteadOf) return undefined;
  const { choice, model } = last.provenance;
  const isAutomatic = choice.by !== 'person' && choice.by !== 'replacement' && choice.by !== 'continuation';
  return isAutomatic ? { model, endedAt: last.updatedAt } : undefined;
}
