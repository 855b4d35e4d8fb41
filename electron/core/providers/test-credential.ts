import { assertNever } from '../../../shared/model/assert-never.ts';
import type { Failure } from '../../../shared/model/failure.ts';
import type { CredentialTestResult } from '../../../shared/model/key.ts';
import type { ProviderRow } from '../../../shared/model/provider.ts';
import { FailureError } from '../resilience/failure.ts';
import { type AskPorts, askWithin } from './ask-within.ts';
import { chooseProof, type Proof } from './choose-proof.ts';
import type { EffectiveProvider } from './effective-provider.ts';
import { findKeyProblem } from './find-key-problem.ts';
import { providerUrl } from './provider-url.ts';
import { readModelList } from './read-model-list.ts';

export const credentialTestTimeoutMs = 10_000;

export interface CredentialQuestion {
  readonly provider: EffectiveProvider;
  readonly secret: string;
  /** All providers, to recognise a key that belongs to another one. */
  readonly rows: readonly ProviderRow[];
  readonly signal: AbortSignal;
}

type Verdict =
  | { readonly outcome: 'works'; readonly modelCount?: number }
  | { readonly outcome: 'failed'; readonly failure: Failure }
  | { readonly outcome: 'unverifiable'; readonly reason: string };

/**
 * Whether a key works, by calls that cost nothing. Where the base URL was changed, only the model list below that URL
 * is asked for, so that the key reaches no other host. Rejects only when `signal` fires.
 */
export async function testCredential(ports: AskPorts, question: CredentialQuestion): Promise<CredentialTestResult> {
  const startedMs = ports.clock.monotonic();
  const verdict = await judge(ports, question);
  const testedAt = ports.clock.now();
  if (verdict.outcome !== 'works') return { ...verdict, testedAt };
  return { ...verdict, testedAt, durationMs: Math.round(ports.clock.monotonic() - startedMs) };
}

async function judge(ports: AskPorts, question: CredentialQuestion): Promise<Verdict> {
  const { provider, secret, rows } = question;
  const { row } = provider;
  const problem = findKeyProblem(secret, provider, rows);
  if (problem !== undefined) return failed(keyFailure(row, problem));
  const proof = chooseProof(provider);
  try {
    switch (proof.by) {
      case 'test':
        return await judgeByTest(ports, question, proof);
      case 'contrast':
        return await judgeByContrast(ports, question, proof);
      case 'nothing':
        return unverifiable(noFreeCall(row));
      default:
        return assertNever(proof);
    }
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    return judgeFailure(error.failure, question);
  }
}

async function judgeByTest(
  ports: AskPorts,
  { provider: { row }, secret, signal }: CredentialQuestion,
  { test, listing }: Extract<Proof, { by: 'test' }>,
): Promise<Verdict> {
  const url = providerUrl(row, test.path);
  const question = { row, method: test.method, url, key: secret, signal };
  const answer = await askWithin(ports, question, credentialTestTimeoutMs);
  return { outcome: 'works', ...(listing && { modelCount: readModelList(row, answer).length }) };
}

async function judgeByContrast(
  ports: AskPorts,
  { provider: { row }, secret, signal }: CredentialQuestion,
  { listing }: Extract<Proof, { by: 'contrast' }>,
): Promise<Verdict> {
  const question = { row, method: 'GET', url: providerUrl(row, listing.path), signal } as const;
  const answer = await askWithin(ports, { ...question, key: secret }, credentialTestTimeoutMs);
  const modelCount = readModelList(row, answer).length;
  const isRefused = await askWithin(ports, question, credentialTestTimeoutMs).then(
    () => false,
    (error: unknown) => {
      if (error instanceof FailureError) return isRefusal(error.failure);
      throw error;
    },
  );
  if (isRefused) return { outcome: 'works', modelCount };
  return unverifiable(`${row.label} answers, but lists its models without a key too, so this key is not proven.`);
}

function judgeFailure(failure: Failure, { provider, secret }: CredentialQuestion): Verdict {
  const { row, baseUrlSource } = provider;
  if (failure.kind === 'permission' && /scope|insufficient permission/i.test(failure.providerMessage ?? '')) {
    return unverifiable(`${row.label} knows this key but does not let it list models. It may still be able to chat.`);
  }
  const hasNoTest = row.credentialTest === undefined && baseUrlSource === 'built-in';
  if (hasNoTest && failure.httpStatus === 404) {
    return unverifiable(noFreeCall(row));
  }
  if (failure.kind !== 'invalid_key') return failed(failure);
  const isIncomplete =
    baseUrlSource === 'built-in' && row.keyShape !== undefined && !new RegExp(row.keyShape).test(secret);
  const cause = isIncomplete
    ? 'It does not have the form of a whole key: copy it again, to its end.'
    : 'It may have been revoked, or part of it was not copied.';
  return failed({ ...failure, message: `${row.label} refused this key. ${cause}` });
}

function isRefusal({ kind, httpStatus }: Failure): boolean {
  return kind === 'invalid_key' || httpStatus === 401 || httpStatus === 403;
}

function noFreeCall({ label }: ProviderRow): string {
  return `${label} has no free call that proves a key. Send a message to see whether it works.`;
}

function failed(failure: Failure): Verdict {
  return { outcome: 'failed', failure };
}

function unverifiable(reason: string): Verdict {
  return { outcome: 'unverifiable', reason };
}

function keyFailure(row: ProviderRow, message: string): Failure {
  return { kind: 'invalid_key', message, actions: ['replace-key'], providerId: row.id };
}
