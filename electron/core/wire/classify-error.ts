import {
  decisiveCodes,
  decisiveSentences,
  exhaustedPeriod,
  type ProviderFailureKind,
  vagueCodes,
} from './failure-words.ts';
import type { ErrorWords } from './read-error-words.ts';

export interface Verdict {
  readonly kind: ProviderFailureKind;
  /** The code that settled it, else the first one there is. */
  readonly code?: string;
  /** False where only the status, or nothing, spoke. */
  readonly isFromWords: boolean;
}

/** By the provider's own code, then its sentence, then the status, which errors inside a stream do not have. */
export function classifyError(words: ErrorWords, status: number | undefined): Verdict {
  const deciding = findDecidingCode(words.codes);
  const fromWords = deciding?.kind ?? findSentenceKind(words.sentences);
  const kind = fromWords ?? findStatusKind(words, status) ?? findVagueKind(words.codes) ?? 'server_error';
  const code = deciding?.code ?? words.codes[0] ?? words.numbers[0]?.toString();
  return {
    kind: refine(kind, words, status),
    isFromWords: fromWords !== undefined,
    ...(code !== undefined && { code }),
  };
}

function findDecidingCode(codes: readonly string[]): { kind: ProviderFailureKind; code: string } | undefined {
  for (const code of codes) {
    const entry = decisiveCodes.find((candidate) => candidate.codes.includes(code.toLowerCase()));
    if (entry) return { kind: entry.kind, code };
  }
  return undefined;
}

function findSentenceKind(sentences: readonly string[]): ProviderFailureKind | undefined {
  return decisiveSentences.find(({ pattern }) => sentences.some((sentence) => pattern.test(sentence)))?.kind;
}

function findStatusKind(words: ErrorWords, status: number | undefined): ProviderFailureKind | undefined {
  const written = words.numbers.find((number) => number >= 400 && number <= 599);
  // A router that writes 502 into its body says that the model's host is down, not that it failed itself.
  if (written === 502) return 'overloaded';
  const effective = written ?? status;
  return effective === undefined ? undefined : kindOfStatus(effective);
}

function kindOfStatus(status: number): ProviderFailureKind {
  const kind = kindsByStatus[status];
  if (kind) return kind;
  return status >= 500 ? 'server_error' : 'bad_request';
}

const kindsByStatus: Readonly<Record<number, ProviderFailureKind>> = {
  401: 'invalid_key',
  402: 'quota_exhausted',
  403: 'permission',
  404: 'model_not_found',
  407: 'permission',
  408: 'timeout',
  410: 'model_not_found',
  413: 'context_length',
  429: 'rate_limited',
  498: 'overloaded',
  503: 'overloaded',
  504: 'timeout',
  522: 'timeout',
  524: 'timeout',
  529: 'overloaded',
};

function findVagueKind(codes: readonly string[]): ProviderFailureKind | undefined {
  return codes.map((code) => vagueCodes[code.toLowerCase()]).find((kind) => kind !== undefined);
}

function refine(kind: ProviderFailureKind, words: ErrorWords, status: number | undefined): ProviderFailureKind {
  if (kind === 'model_not_found' && words.sentences.some((text) => lockedModel.test(text))) return 'permission';
  if (kind !== 'rate_limited') return kind;
  // One request that is larger than the whole minute's allowance never fits, however long one waits.
  if (status === 413) return 'context_length';
  const isUsedUp = [...words.codes, ...words.sentences].some((text) => exhaustedPeriod.test(text));
  return isUsedUp ? 'quota_exhausted' : kind;
}

/** Said with the code of a missing model, although the account is what lacks something. */
const lockedModel = /must be verified/i;
