import type { CoreApi } from '../../../../shared/contract/core-api.ts';
import type { ProviderId } from '../../../../shared/model/ids.ts';
import type { Role } from './cell-result.ts';

/** Micro-dollars per million tokens: one for a token in, two for a token out. */
export const price = { input: 1_000_000, output: 2_000_000 };

export interface CellModel {
  readonly role: Role;
  readonly providerId: ProviderId;
  readonly ref: string;
}

export interface NewModel {
  readonly role: Role;
  readonly label: string;
  readonly baseUrl: string;
  readonly keyCount: number;
  readonly contextTokens: number;
}

/** A provider of its own, so that nobody has asked it before, with its keys and one model. */
export async function addModel(api: CoreApi, wanted: NewModel): Promise<CellModel> {
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
