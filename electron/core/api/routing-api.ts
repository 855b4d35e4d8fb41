import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import { notFound } from '../../../shared/contract/errors.ts';
import type { Message } from '../../../shared/model/message.ts';
import { defaultWorkspaceId } from '../../../shared/model/workspace.ts';
import { readBranch } from '../conversations/launch-turn.ts';
import { readAttachments } from '../conversations/read-attachments.ts';
import type { RoutingState } from '../routing/decide-input.ts';
import type { OrchestratorPorts } from './orchestrator-ports.ts';

export function createRoutingApi(ports: OrchestratorPorts): ApiGroup<'routing'> {
  const { stores, router, clock } = ports;

  const place = (id: string | undefined) => {
    if (id === undefined) return { workspaceId: defaultWorkspaceId, history: [] };
    const conversation = stores.conversations.read(id);
    if (!conversation) throw notFound('conversation', id);
    const { workspaceId, activeLeafId, model } = conversation;
    const history = activeLeafId === undefined ? [] : readBranch(stores.messages, activeLeafId);
    return { workspaceId, conversationId: id, history, ...(model !== undefined && { model }) };
  };

  return {
    simulate: async ({ text, conversationId, attachments, attachmentIds = [], ...input }) => {
      const { downProviders = [], spentBudgets = [], ...wanted } = input;
      const { history, ...at } = place(conversationId);
      const now = clock.now();
      const files = readAttachments(stores, attachmentIds);
      const question: Message = {
        id: 'simulated',
        conversationId: conversationId ?? 'simulated',
        role: 'user',
        text,
        ...(files.length > 0 && { attachments: [...files] }),
        status: 'complete',
        createdAt: now,
        updatedAt: now,
      };
      const asked = { source: 'chat' as const, ...at, ...wanted, history: [...history, question], bypassesCache: true };
      const described = router.describe(asked, attachments);
      return router.decide(described, asIf({ downProviders, spentBudgets })).decision;
    },
  };
}

function asIf(what: { readonly downProviders: readonly string[]; readonly spentBudgets: readonly string[] }) {
  return (state: RoutingState): RoutingState => ({
    ...state,
    downProviders: new Set([...state.downProviders, ...what.downProviders]),
    budgets: state.budgets.map((budget) =>
      what.spentBudgets.includes(budget.label) ? { ...budget, leftMicros: 0, spentPercent: 100 } : budget,
    ),
  });
}
