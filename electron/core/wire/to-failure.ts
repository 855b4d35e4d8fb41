import { assertNever } from '../../../shared/model/assert-never.ts';
import type { Failure } from '../../../shared/model/failure.ts';
import { maskSecrets, redact } from '../../../shared/model/redact.ts';
import { classifyError, type Verdict } from './classify-error.ts';
import { classifyNetworkFault } from './classify-network-fault.ts';
import { describeFailure, type FailureContext, type FailureFacts } from './describe-failure.ts';
import type { FailureCause } from './failure-descriptions.ts';
import { type ErrorWords, readErrorWords } from './read-error-words.ts';
import { readRetryAfterMs } from './read-retry-after.ts';
import type { WireFault } from './wire-fault.ts';

export type { FailureContext } from './describe-failure.ts';

type Fault<Source extends WireFault['source']> = Extract<WireFault, { source: Source }>;

/** What went wrong on a wire, in the one taxonomy of SPEC 6 and with a sentence for the person. Pure. */
export function toFailure(fault: WireFault, context: FailureContext): Failure {
  switch (fault.source) {
    case 'http':
      return fromHttp(fault, context);
    case 'stream':
      return fromStream(fault, context);
    case 'network': {
      const cause = classifyNetworkFault(fault, context.providerKind);
      return build(cause, context, { host: fault.host, quote: fault.detail, code: fault.code });
    }
    case 'unreadable':
      return fromUnreadable(fault, context);
    case 'cut-off':
      return build('cut-off', context, {});
    case 'too-long':
      return build('too-long', context, {});
    default:
      return assertNever(fault);
  }
}

function fromHttp(fault: Fault<'http'>, context: FailureContext): Failure {
  const isPage = looksLikePage(fault.body);
  const words = readErrorWords(isPage ? '' : fault.body);
  const verdict = classifyError(words, fault.status);
  return build(chooseCause({ ...fault, isPage, words, verdict }, context), context, {
    status: fault.status,
    retryAfterMs: readRetryAfterMs(fault.headers, words, context.now),
    quote: isPage ? readPageTitle(fault.body) : words.sentences[0],
    code: verdict.code,
    requestId: readRequestId(fault.headers) ?? words.requestId,
  });
}

interface HttpEvidence {
  readonly status: number;
  readonly isPage: boolean;
  readonly words: ErrorWords;
  readonly verdict: Verdict;
}

function chooseCause({ status, isPage, words, verdict }: HttpEvidence, context: FailureContext): FailureCause {
  // Redirects are not followed: they would carry the key along.
  if (status < 400) return 'wrong-address';
  if (verdict.kind === 'invalid_key' && context.key === undefined) return 'no-key';
  const isWrongPath = (status === 404 || status === 405) && !verdict.isFromWords && !saysMore(words);
  if (isWrongPath) return 'wrong-address';
  // Pages of a gateway that is down or guarded keep the meaning of their status.
  const isForeignPage = isPage && status < 500 && ![401, 402, 403, 407, 429].includes(status);
  return isForeignPage ? 'wrong-address' : verdict.kind;
}

/** Servers answer a path they do not have with nothing, "Not Found" or the path itself; a missing model is named. */
function saysMore(words: ErrorWords): boolean {
  const aboutPath =
    /^(404\s*)?(page )?not found\W*$|method not allowed|\b(url|route|path|endpoint|cannot (get|post))\b/i;
  return (
    words.codes.some((code) => !/^(invalid_request_error|http_\w+)$/i.test(code)) ||
    words.sentences.some((sentence) => !aboutPath.test(sentence))
  );
}

/** The headers belong to a good answer: a Retry-After among them is not about this error. */
function fromStream(fault: Fault<'stream'>, context: FailureContext): Failure {
  const words = readErrorWords(fault.error);
  const verdict = classifyError(words, undefined);
  return build(verdict.kind, context, {
    retryAfterMs: readRetryAfterMs(undefined, words, context.now),
    quote: words.sentences[0],
    code: verdict.code,
    requestId: (fault.headers && readRequestId(fault.headers)) ?? words.requestId,
  });
}

function fromUnreadable(fault: Fault<'unreadable'>, context: FailureContext): Failure {
  const isPage = looksLikePage(fault.excerpt);
  return build(isPage ? 'wrong-address' : 'bad_response', context, {
    status: fault.status,
    quote: (isPage ? readPageTitle(fault.excerpt) : undefined) ?? fault.detail,
  });
}

interface Evidence extends FailureFacts {
  readonly status?: number | undefined;
  readonly quote?: string | undefined;
  readonly code?: string | undefined;
  readonly requestId?: string | undefined;
}

function build(cause: FailureCause, context: FailureContext, evidence: Evidence): Failure {
  const { quote, code, status, retryAfterMs, requestId } = evidence;
  const secrets = context.key === undefined ? [] : [context.key];
  return {
    ...describeFailure(cause, context, evidence),
    providerId: context.providerId,
    ...(context.model !== undefined && { model: context.model }),
    ...(status !== undefined && { httpStatus: status }),
    ...(quote !== undefined && { providerMessage: shorten(redact(quote, secrets)) }),
    ...(code !== undefined && { providerCode: redact(code, secrets) }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
    ...(requestId !== undefined && { requestId: maskSecrets(requestId, secrets) }),
  };
}

const longestQuote = 1000;

function shorten(quote: string): string {
  return quote.length > longestQuote ? `${quote.slice(0, longestQuote)}…` : quote;
}

function looksLikePage(body: string): boolean {
  return /^\s*<(!doctype|html|head|body|\?xml|!--)/i.test(body);
}

function readPageTitle(body: string): string | undefined {
  return /<title[^>]*>([^<]+)<\/title>/i.exec(body)?.[1]?.trim();
}

function readRequestId(headers: Headers): string | undefined {
  return headers.get('x-request-id') ?? headers.get('request-id') ?? undefined;
}
