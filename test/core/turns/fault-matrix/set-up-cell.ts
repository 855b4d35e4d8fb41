import type { CoreApi } from '../../../../shared/contract/core-api.ts';
import type { ProviderId } from '../../../../shared/model/ids.ts';
import type { FakeProvider } from '../../../support/fake-provider/fake-provider.ts';
import type { Step } from '../../../support/fake-provider/step.ts';
import { restMark, type WatchedFetch } from '../../../support/watched-fetch.ts';
import type { Role } from './cell-result.ts';
import type { Cell, FallbackCase } from './cells.ts';
import { fallbackText, partialText } from './expected-result.ts';
import type { Stage } from './faults.ts';
import type { MatrixWorld } from './matrix-world.ts';

/** Micro-dollars per million tokens: one for a token in, two for a token out. */
export const price = { input: 1_000_000, output: 2_000_000 };

export interface CellModel {
  readonly role: Role;
  readonly providerId: ProviderId;
  readonly ref: string;
}

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
  await api.policies.save({
    scope: { layer: 'conversation', id: conversationId },
    policy: {
      tasks: { chat: { model: wanted.ref, fallbacks: [fallback.ref] } },
      ...policyOf(cell.fallback),
    },
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

interface WantedModel {
  readonly role: Role;
  readonly label: string;
  readonly baseUrl: string;
  readonly keyCount: number;
  readonly contextTokens: number;
}

async function addModel(api: CoreApi, wanted: WantedModel): Promise<CellModel> {
  const { role, label, baseUrl, keyCount, contextTokens } = wanted;
  const { id: providerId } = await api.providers.add({ label, wire: 'openai-chat', baseUrl, needsKey: true });
  for (let key = 1; key <= keyCount; key += 1) {
    await api.keys.add({ providerId, label: `Key ${String(key)}`, secret: secretOf(key) });
  }
  const { ref } = await api.models.add({ providerId, modelId: role, contextTokens, price });
  return { role, providerId, ref };
}

/** The server tells keys apart by their length, which is all it keeps of them. */
const shortestSecret = 24;

function secretOf(key: number): string {
  return 'k'.repeat(shortestSecret + key);
}

export function keyOfMasked(authorization: string | undefined): number {
  const length = Number(authorization?.replace('***', ''));
  return length - 'Bearer '.length - shortestSecret;
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
