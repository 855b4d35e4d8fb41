import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import { ContractError, notFound } from '../../../shared/contract/errors.ts';
import type { Conversation } from '../../../shared/model/conversation.ts';
import type { ConversationId, ModelRef } from '../../../shared/model/ids.ts';
import type { Message } from '../../../shared/model/message.ts';
import { openForTurn, readBranch, type LaunchPorts } from '../conversations/launch-turn.ts';
import { isWaiting, makeHandoff } from '../notes/make-handoff.ts';
import { weighHandoff } from '../turns/weigh-handoff.ts';
import type { TokenCounter } from '../prompt/count-tokens.ts';
import type { Target } from '../turns/target.ts';
import { createHandoffDrafts, type OfferedDraft } from './handoff-drafts.ts';
import { type ProviderPorts, standingOf } from './provider-ports.ts';

interface HandoffPorts extends LaunchPorts, Pick<ProviderPorts, 'directory' | 'keys'> {
  readonly tokens: TokenCounter;
}

export function createHandoffsApi(ports: HandoffPorts): ApiGroup<'handoffs'> {
  const { stores, clock, announce, turns, tokens } = ports;

  const read = (id: ConversationId): Conversation => {
    const conversation = stores.conversations.read(id);
    if (!conversation) throw notFound('conversation', id);
    return conversation;
  };
  const historyOf = ({ activeLeafId }: Conversation): readonly Message[] =>
    activeLeafId === undefined ? [] : readBranch(stores.messages, activeLeafId);
  const find = (model: ModelRef): Target | undefined => ports.directory.resolve(model, standingOf(ports));
  const target = (model: ModelRef): Target => {
    const found = find(model);
    if (!found) throw notFound('model', model);
    return found;
  };
  const countTokens = (text: string) => tokens.countNow(text).tokens;
  const drafts = createHandoffDrafts({ stores, clock, turns, find, countTokens });
  const announceHandoffs = (conversationId: ConversationId) =>
    announce('handoffs-changed', { conversationId, handoffs: [...stores.handoffs.listOfConversation(conversationId)] });

  return {
    list: async ({ conversationId }) => ({
      handoffs: [...stores.handoffs.listOfConversation(read(conversationId).id)],
    }),
    marked: async () => ({ conversationIds: [...stores.handoffs.markedConversations()] }),
    draft: async function* ({ conversationId, isAnew = false }, { signal }): AsyncGenerator<OfferedDraft> {
      const conversation = read(conversationId);
      yield await drafts.offer({ conversation, history: historyOf(conversation), isAnew, signal });
    },
    weigh: async ({ conversationId, model, note }) => {
      const history = historyOf(read(conversationId));
      const options = weighHandoff({ history, note, target: target(model), countTokens, now: clock.now() });
      return { options: [...options], ...drafts.weigh(history) };
    },
    make: async ({ conversationId, model, what, note }) => {
      const before = openForTurn(ports, conversationId);
      const history = historyOf(before);
      const next = target(model);
      const options = weighHandoff({ history, note, target: next, countTokens, now: clock.now() });
      const given = options.find((option) => option.what === what);
      if (!given) throw notFound('way of handing off', what);
      const made = makeHandoff(ports, { conversation: before, history, target: next, given, note });
      announce('conversation-changed', { conversation: made.conversation });
      if (made.note) announce('note-changed', { note: made.note });
      announceHandoffs(conversationId);
      return { handoff: made.handoff, conversation: made.conversation };
    },
    takeBack: async ({ id }) => {
      const handoff = stores.handoffs.read(id);
      if (!handoff) throw notFound('handoff', id);
      if (!isWaiting(handoff)) {
        const message = `${handoff.to.modelLabel} has begun already. Choose another model for what comes next.`;
        throw new ContractError({ code: 'conflict', message });
      }
      stores.handoffs.remove(id);
      announceHandoffs(handoff.conversationId);
      return {};
    },
  };
}
