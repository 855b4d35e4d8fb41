import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { Message } from '../../shared/model/message.ts';
import { testModel } from './start-core.ts';

const never = new AbortController().signal;

/** Asks in a new conversation and answers with both messages as they are stored after the end. */
export async function askCore(api: CoreApi, text: string, model = testModel): Promise<readonly Message[]> {
  const { id } = await api.conversations.create({});
  const { turnId } = await api.turns.start({ conversationId: id, text, model });
  return endOfTurn(api, { conversationId: id, turnId });
}

export async function endOfTurn(
  api: CoreApi,
  turn: { readonly conversationId: string; readonly turnId: string },
): Promise<readonly Message[]> {
  for await (const _ of api.turns.watch({ turnId: turn.turnId, fromIndex: 0 }, { signal: never })) continue;
  return (await api.conversations.messages({ id: turn.conversationId, limit: 200 })).messages;
}
