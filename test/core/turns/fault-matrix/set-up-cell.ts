import type { FakeProvider } from '../../../support/fake-provider/fake-provider.ts';
import type { Step } from '../../../support/fake-provider/step.ts';
import { restMark, type WatchedFetch } from '../../../support/watched-fetch.ts';
import { addModel, type CellModel } from './add-model.ts';
import type { Role } from './cell-result.ts';
import type { Cell, FallbackCase } from './cells.ts';
import { fallbackText, partialText } from './expected-result.ts';
import type { Stage } from './faults.ts';
import type { MatrixWorld } from './matrix-world.ts';

export interface CellSetUp {
  readonly models: Readonly<Record<Role, CellModel>>;
  readonly conversationId: string;
  /** How many requests the core had sent before. */
  readonly sentBefore: number;
}

/** Providers nobody has asked before, so that no case knows of the others, and a conversation that goes to them. */
export async function setUpCell(world: MatrixWorld, cell: Cell, cellNumber: number): Promise<CellSetUp> {
  const { api, servers, watched } = world;
  const { missing } = cell.fault;
  const wanted = await addModel(api, {
    role: 'wanted',
    label: `Wanted ${String(cellNumber)}`,
    baseUrl: missing === undefined ? servers.wanted.origin('openai-chat') : world.nowhere[missing],
    keyCount: cell.keyCount,
    contextTokens: 8_000,
  });
  const fallback = await addModel(api, {
    role: 'fallback',
    label: `Fallback ${String(cellNumber)}`,
    baseUrl: servers.fallback.origin('openai-chat'),
    keyCount: 1,
    contextTokens: cell.fallback === 'smaller window' ? 4_000 : 32_000,
  });
  const { id: conversationId } = await api.conversations.create({});
  await api.policies.change({
    scope: { layer: 'conversation', id: conversationId },
    set: {
      tasks: { chat: { model: wanted.ref, fallbacks: [fallback.ref] } },
      ...policyOf(cell.fallback),
    },
    clear: [],
  });
  servers.wanted.script(() => [...stepsUpTo(cell.stage, watched), ...cell.steps]);
  servers.fallback.script([
    { type: 'text', text: fallbackText },
    { type: 'usage', usage: { inputTokens: 7, outputTokens: 3 } },
  ]);
  forgetRequests(servers);
  return { models: { wanted, fallback }, conversationId, sentBefore: watched.sentCount() };
}

export async function removeCell({ api }: MatrixWorld, { models }: CellSetUp): Promise<void> {
  for (const { providerId } of [models.wanted, models.fallback]) await api.providers.remove({ id: providerId });
}

function policyOf(fallback: FallbackCase): { maxFallbacks: number; fallBackOnContentFilter: boolean } {
  return {
    maxFallbacks: fallback === 'none' ? 0 : 1,
    fallBackOnContentFilter: fallback === 'larger window, filter allowed',
  };
}

/** What the server sends first; the fault follows only when the core has read it. */
function stepsUpTo(stage: Stage, watched: WatchedFetch): readonly Step[] {
  const mark: readonly Step[] = [
    { type: 'raw', text: restMark },
    { type: 'hold', until: watched.next('mark') },
  ];
  switch (stage) {
    case 'before headers':
      return [];
    case 'after headers':
      return [{ type: 'headers' }, { type: 'hold', until: watched.next('headers') }];
    case 'before commit':
      return [{ type: 'begin' }, ...mark];
    case 'after commit':
      return [{ type: 'text', text: partialText }, ...mark];
  }
}

function forgetRequests(servers: Readonly<Record<Role, FakeProvider>>): void {
  servers.wanted.forget();
  servers.fallback.forget();
}
