import type { ModelRow } from '../../../shared/model/language-model.ts';
import type { LocalServer, ProviderRow } from '../../../shared/model/provider.ts';
import type { Clock } from '../ports/clock.ts';
import type { Fetch } from '../ports/fetch.ts';
import { FailureError } from '../resilience/failure.ts';
import { providerUrl } from './provider-url.ts';
import { readModelList } from './read-model-list.ts';

export const probeTimeoutMs = 800;

export interface ProbePorts {
  readonly fetch: Fetch;
  readonly clock: Clock;
}

/** A local server with the models it lists; without `models` where it keeps them to itself. */
export interface ProbedServer {
  readonly server: LocalServer;
  readonly models?: readonly ModelRow[];
}

/**
 * Asks every local provider whether its server runs on this computer, all at once. Rows that point to another host are
 * left out. Nothing but what the row describes is taken for it: other programs use the same ports. Rejects only when
 * `signal` fires.
 */
export function discoverLocalServers(
  ports: ProbePorts,
  rows: readonly ProviderRow[],
  signal: AbortSignal,
): Promise<readonly ProbedServer[]> {
  const local = rows.filter((row) => row.kind === 'local' && row.localProbe && isOnThisComputer(row.baseUrl));
  return Promise.all(
    local.map((row) => withinProbeTime(ports.clock, signal, (limit) => probe(ports.fetch, row, limit))),
  );
}

/** Whether an address can only be answered by this computer. */
export function isOnThisComputer(url: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(new URL(url).hostname);
}

async function probe(fetch: Fetch, row: ProviderRow, signal: AbortSignal): Promise<ProbedServer> {
  const { localProbe, modelListing } = row;
  if (!localProbe) return toProbed(row, false, undefined);
  const answer = await get(fetch, providerUrl(row, localProbe.path), signal);
  if (!answer) return toProbed(row, false, undefined);
  if (localProbe.statuses.includes(answer.status)) return toProbed(row, true, undefined);
  const isIt = answer.status === 200 && answer.json !== undefined && answer.text.includes(localProbe.contains);
  if (!isIt || !modelListing) return toProbed(row, isIt, undefined);
  const isSameCall = modelListing.path === localProbe.path;
  const listed = isSameCall ? answer : await get(fetch, providerUrl(row, modelListing.path), signal);
  return toProbed(row, true, listed?.json);
}

interface ProbeAnswer {
  readonly status: number;
  readonly text: string;
  /** Absent where the text is not JSON. */
  readonly json?: unknown;
}

/** Nothing answering in time is the ordinary case, not an error. */
async function get(fetch: Fetch, url: string, signal: AbortSignal): Promise<ProbeAnswer | undefined> {
  try {
    const response = await fetch(url, { signal, redirect: 'manual', headers: { accept: 'application/json' } });
    const text = await response.text();
    return { status: response.status, text, ...parseJson(text) };
  } catch {
    return undefined;
  }
}

function parseJson(text: string): { readonly json?: unknown } {
  try {
    const json: unknown = JSON.parse(text);
    return { json };
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function toProbed(row: ProviderRow, isRunning: boolean, listed: unknown): ProbedServer {
  const models = listed === undefined ? undefined : readListed(row, listed);
  const server = {
    providerId: row.id,
    label: row.label,
    address: new URL(row.baseUrl).host,
    isRunning,
    modelLabels: (models ?? []).map(({ label }) => label),
  };
  return { server, ...(models && { models }) };
}

function readListed(row: ProviderRow, listed: unknown): readonly ModelRow[] | undefined {
  try {
    return readModelList(row, listed);
  } catch (error) {
    if (error instanceof FailureError) return undefined;
    throw error;
  }
}

async function withinProbeTime<Result>(
  clock: Clock,
  signal: AbortSignal,
  work: (limit: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const deadline = new AbortController();
  const stop = clock.after(probeTimeoutMs, () => deadline.abort());
  try {
    const result = await work(AbortSignal.any([signal, deadline.signal]));
    signal.throwIfAborted();
    return result;
  } finally {
    stop();
  }
}
