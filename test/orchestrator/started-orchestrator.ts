import { onTestFinished } from 'vitest';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { Message } from '../../shared/model/message.ts';
import type { PendingApproval } from '../../shared/model/approval.ts';
import type { WireName } from '../../shared/model/wire.ts';
import { endOfTurn } from '../support/ask-core.ts';
import type { FakeProvider } from '../support/fake-provider/fake-provider.ts';
import { createManualClock, type ManualClock } from '../support/manual-clock.ts';
import { type StartedCore, startCore } from '../support/start-core.ts';

export interface StartedOrchestrator extends Pick<StartedCore, 'provider' | 'directory' | 'reopen'> {
  readonly api: CoreApi;
  readonly clock: ManualClock;
}

/** A core whose clock stands still until a test moves it; closed when the test is over. */
export async function startOrchestrator(environment?: Readonly<Record<string, string>>): Promise<StartedOrchestrator> {
  const clock = createManualClock();
  const started = await startCore({
    clock,
    timeZone: 'UTC',
    ...(environment && { environment: { SWITCHBOARD_SECRETS: 'session', ...environment } }),
  });
  onTestFinished(started.stop);
  const { core, ...rest } = started;
  return { ...rest, api: core.api, clock };
}

/** Sends a provider of the catalogue to the loopback server and gives it a key. */
export async function connectProvider(
  api: CoreApi,
  provider: Pick<FakeProvider, 'origin'>,
  { id, wire = 'openai-chat' }: { readonly id: string; readonly wire?: WireName },
): Promise<void> {
  await api.providers.update({ id, override: { baseUrl: provider.origin(wire) } });
  await api.keys.add({ providerId: id, label: 'Only key', secret: `test-key-of-${id}-000000` });
}

export interface OpenTurn {
  readonly conversationId: string;
  readonly turnId: string;
}

/** Asks in a conversation of its own; without a model the rules decide. */
export async function startTurn(api: CoreApi, text: string, model?: string): Promise<OpenTurn> {
  const { id: conversationId } = await api.conversations.create({});
  const { turnId } = await api.turns.start({ conversationId, text, ...(model !== undefined && { model }) });
  return { conversationId, turnId };
}

export async function answerOf(api: CoreApi, turn: OpenTurn): Promise<Message> {
  const answer = (await endOfTurn(api, turn)).at(-1);
  if (answer?.role !== 'assistant') throw new Error('The turn stored no answer.');
  return answer;
}

export async function ask(api: CoreApi, text: string, model?: string): Promise<Message> {
  return answerOf(api, await startTurn(api, text, model));
}

const never = new AbortController().signal;

/** Waits until the turn asks the person. */
export async function approvalOf(api: CoreApi, { turnId }: OpenTurn): Promise<PendingApproval> {
  for await (const { chunk } of api.turns.watch({ turnId, fromIndex: 0 }, { signal: never }))
    if (chunk.type === 'approval-changed' && chunk.approval) return chunk.approval;
  throw new Error('The turn ended without asking.');
}
