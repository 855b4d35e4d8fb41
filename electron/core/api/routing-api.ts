import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import { notFound } from '../../../shared/contract/errors.ts';
import type { ConversationId } from '../../../shared/model/ids.ts';
import { readBranch } from '../conversations/launch-turn.ts';
import { readAttachments } from '../conversations/read-attachments.ts';
import { askedOf, type TrialPlace } from '../simulate/asked-of.ts';
import { replayRequests } from '../simulate/replay-requests.ts';
import { tryMessage } from '../simulate/try-message.ts';
import type { OrchestratorPorts } from './orchestrator-ports.ts';

export function createRoutingApi(ports: OrchestratorPorts): ApiGroup<'routing'> {
  const { stores, router, clock, rules } = ports;

  const placeOf = (id: ConversationId, isAutomatic = false): NonNullable<TrialPlace['conversation']> => {
    const conversation = stores.conversations.read(id);
    if (!conversation) throw notFound('conversation', id);
    const { workspaceId, activeLeafId, model } = conversation;
    const history = activeLeafId === undefined ? [] : readBranch(stores.messages, activeLeafId);
    return { id, workspaceId, history, ...(model !== undefined && !isAutomatic && { model }) };
  };

  return {
    simulate: async ({ conversationId, model, isAutomatic, attachmentIds = [], ...message }) => {
      const asked = askedOf(message, {
        at: clock.now(),
        model,
        attachments: readAttachments(stores, attachmentIds),
        ...(conversationId !== undefined && { conversation: placeOf(conversationId, isAutomatic) }),
      });
      return tryMessage({ router }, { asked, twists: message });
    },
    replay: (order, { signal }) =>
      replayRequests({ store: stores.recordedRequests, clock, router, rules }, order, signal),
  };
}
