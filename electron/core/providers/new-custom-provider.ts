import type { ProviderId } from '../../../shared/model/ids.ts';
import { ProviderRow } from '../../../shared/model/provider.ts';
import type { WireName } from '../../../shared/model/wire.ts';

export interface CustomProvider {
  readonly label: string;
  readonly wire: WireName;
  readonly baseUrl: string;
  readonly needsKey: boolean;
}

const authOf = {
  'openai-chat': 'bearer',
  'openai-responses': 'bearer',
  'anthropic-messages': 'x-api-key',
  gemini: 'x-goog-api-key',
} as const;

const listingOf = {
  'openai-chat': { path: 'models', shape: 'openai' },
  'openai-responses': { path: 'models', shape: 'openai' },
  'anthropic-messages': { path: 'v1/models?limit=1000', shape: 'anthropic' },
  gemini: { path: 'models?pageSize=1000', shape: 'gemini' },
} as const;

/** The row of an endpoint the person adds: its wire's usual paths, an id made from its name. Pure. */
export function newCustomProvider(asked: CustomProvider, taken: ReadonlySet<ProviderId>): ProviderRow {
  const { label, wire, baseUrl, needsKey } = asked;
  const modelListing = listingOf[wire];
  return ProviderRow.parse({
    id: freeId(label, taken),
    label,
    kind: 'custom',
    line: 'local',
    wire,
    baseUrl: baseUrl.replace(/\/+$/, ''),
    auth: needsKey ? authOf[wire] : 'none',
    environmentVariables: [],
    modelListing,
    quirks: {},
  });
}

function freeId(label: string, taken: ReadonlySet<ProviderId>): ProviderId {
  const plain = label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 48);
  const base = plain === '' ? 'custom' : plain;
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}
