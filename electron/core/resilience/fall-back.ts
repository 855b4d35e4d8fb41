import { assertNever } from '../../../shared/model/assert-never.ts';
import type { Failure, FailureKind } from '../../../shared/model/failure.ts';
import type { ModelRef, ProviderId } from '../../../shared/model/ids.ts';
import { failurePolicy } from './failure-policy.ts';

export interface FallbackCandidate {
  readonly model: ModelRef;
  readonly providerId: ProviderId;
  /** Absent where the window is not known. */
  readonly contextTokens?: number;
}

export interface FallbackQuestion {
  /** Of the last candidate, with every key tried. */
  readonly failure: Failure;
  /** Where that candidate stands in `candidates`. */
  readonly tried: number;
  readonly candidates: readonly FallbackCandidate[];
  readonly neededTokens?: number;
  /** The policy lets another model answer what one declined. */
  readonly allowsContentFilter: boolean;
  /** Providers that failed as a whole earlier in the chain. */
  readonly failedProviders?: ReadonlySet<ProviderId>;
}

/** Which candidate to try next by the table of SPEC 6; undefined where none may be tried. Pure. */
export function nextCandidate(question: FallbackQuestion): number | undefined {
  const { failure, tried, candidates, allowsContentFilter } = question;
  const failed = candidates[tried];
  if (!failed) return undefined;
  const mayFollow = (candidate: FallbackCandidate): boolean => {
    if (question.failedProviders?.has(candidate.providerId)) return false;
    if (candidate.providerId === failed.providerId && concernsWholeProvider(failure.kind)) return false;
    const { fallback } = failurePolicy[failure.kind];
    switch (fallback) {
      case 'yes':
        return true;
      case 'no':
        return false;
      case 'policy':
        return allowsContentFilter;
      case 'larger-window':
        return takesMore(candidate, failed, question.neededTokens);
      default:
        return assertNever(fallback);
    }
  };
  const next = candidates.findIndex((candidate, index) => index > tried && mayFollow(candidate));
  return next === -1 ? undefined : next;
}

/** The provider's other models would fail in the same way: they share its keys, its limits and its address. */
export function concernsWholeProvider(kind: FailureKind): boolean {
  return wholeProviderKinds.includes(kind);
}

const wholeProviderKinds: readonly FailureKind[] = [
  'invalid_key',
  'permission',
  'quota_exhausted',
  'rate_limited',
  'network',
];

function takesMore(candidate: FallbackCandidate, failed: FallbackCandidate, neededTokens = 0): boolean {
  if (candidate.contextTokens === undefined) return true;
  return candidate.contextTokens > (failed.contextTokens ?? 0) && candidate.contextTokens >= neededTokens;
}
