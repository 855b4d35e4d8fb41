import type { Failure, FailureKind } from '../../../shared/model/failure.ts';
import { FailureError } from '../resilience/failure.ts';
import { type AskPorts, askWithin } from './ask-within.ts';
import type { EffectiveProvider } from './effective-provider.ts';
import { providerUrl } from './provider-url.ts';

/** What a free call says of a provider. `not-possible`: none is known that costs nothing. */
type ProbeResult = 'reachable' | 'unreachable' | 'refused' | 'not-possible';

/** With the failure where the call failed. */
export interface Probed {
  readonly result: ProbeResult;
  readonly failure?: Failure;
}

export interface ProbeQuestion {
  readonly provider: EffectiveProvider;
  readonly secret?: string;
  readonly signal: AbortSignal;
}

const probeTimeoutMs = 10_000;
const silentKinds: readonly FailureKind[] = ['network', 'timeout', 'server_error', 'overloaded'];
const refusingKinds: readonly FailureKind[] = ['invalid_key', 'permission'];

/** Asks a provider something that is never billed: its list of models, or what its local server answers to anybody. */
export async function probeProvider(
  ports: AskPorts,
  { provider: { row, baseUrlSource }, secret, signal }: ProbeQuestion,
): Promise<Probed> {
  // At another host than the provider's own, only what lies below the base URL may see the key.
  const test = baseUrlSource === 'built-in' && row.credentialTest?.method === 'GET' ? row.credentialTest : undefined;
  const path = row.localProbe?.path ?? row.modelListing?.path ?? test?.path;
  if (path === undefined) return { result: 'not-possible' };
  const question = { row, method: 'GET', url: providerUrl(row, path), signal } as const;
  try {
    await askWithin(ports, { ...question, ...(secret !== undefined && { key: secret }) }, probeTimeoutMs);
    return { result: 'reachable' };
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    const { failure } = error;
    return { result: resultOf(failure), failure };
  }
}

function resultOf({ kind }: Failure): ProbeResult {
  if (silentKinds.includes(kind)) return 'unreachable';
  // Any other answer proves that somebody is there.
  return refusingKinds.includes(kind) ? 'refused' : 'reachable';
}
