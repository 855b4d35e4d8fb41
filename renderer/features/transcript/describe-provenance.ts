import type { Message, Provenance } from '../../../shared/model/message.ts';
import { failureWords } from '../../lib/failure-words.ts';
import { formatAge } from '../../lib/format/format-age.ts';
import { formatAboutCost, formatMicros } from '../../lib/format/format-cost.ts';
import { formatDuration } from '../../lib/format/format-duration.ts';
import { formatTokens } from '../../lib/format/format-tokens.ts';
import type { Names } from '../../lib/names.ts';
import { describeChoice } from '../../lib/routing/describe-choice.ts';
import { triedModels } from './tried-models.ts';

export type ProvenanceWords = {
  /** Who answered; where several models could not, nobody. */
  readonly author: string;
  /** Who chose the model. */
  readonly choice: string;
  /** The model that was chosen, where another one answered. */
  readonly insteadOf: string | undefined;
  /** First token, tokens, cost, cached tokens: each one fact. */
  readonly facts: readonly string[];
  /** How old an answer from the cache was, and what it saved. */
  readonly cached: string | undefined;
};

/** What the line over an answer says besides the model's name. */
export function describeProvenance(message: Message, provenance: Provenance, names: Names): ProvenanceWords {
  const isStreaming = message.status === 'streaming';
  const isUnanswered = triedModels({ status: message.status, provenance }) !== undefined;
  const facts = [
    provenance.failedAttempts.length > 0 && !isUnanswered ? `on ${provenance.providerLabel}` : undefined,
    provenance.firstTokenMs === undefined || isStreaming || isUnanswered
      ? undefined
      : formatDuration(provenance.firstTokenMs),
    ...(tookNothing(message, provenance) ? [] : [describeTokens(message, provenance), describeCost(provenance)]),
    isStreaming ? undefined : describeCachedTokens(provenance),
    describeEnding(message),
  ].filter((fact) => fact !== undefined);
  return {
    author: isUnanswered ? failureWords.no_candidate.headline : provenance.modelLabel,
    choice: describeChoice(provenance.choice, names),
    insteadOf: isUnanswered ? undefined : provenance.insteadOf && `instead of ${provenance.insteadOf.modelLabel}`,
    facts,
    cached: describeCached(message, provenance),
  };
}

/** Where nothing was read or written, "0 tok, free" would speak of an answer that is not there. */
function tookNothing({ status }: Message, { usage }: Provenance): boolean {
  return status === 'failed' && usage?.inputTokens === 0 && usage.outputTokens === 0;
}

/** A repeated answer costs nothing: what it saved is said instead. */
function describeCost({ cached, cost, usage }: Provenance): string | undefined {
  if (cached || !cost) return undefined;
  return formatAboutCost(cost, usage?.isEstimated ?? false);
}

function describeCached({ createdAt }: Message, { cached }: Provenance): string | undefined {
  if (!cached) return undefined;
  const { savedMicros, firstAnsweredAt } = cached;
  const words = `from the cache, ${formatAge(createdAt - firstAnsweredAt)} ago`;
  return savedMicros === undefined ? words : `${words}, saved ${formatMicros(savedMicros)}`;
}

function describeTokens({ status, text, reasoning = '' }: Message, { usage }: Provenance): string | undefined {
  if (usage) {
    const counted = formatTokens(usage.inputTokens + usage.outputTokens);
    return usage.isEstimated ? `about ${counted}` : counted;
  }
  const length = text.length + reasoning.length;
  if (status !== 'streaming' || length === 0) return undefined;
  return `about ${formatTokens(Math.ceil(length / charactersPerToken))} so far`;
}

/** Prose of most models; only for the running count, which the provider's own figure replaces. */
const charactersPerToken = 4;

function describeCachedTokens({ usage, cached }: Provenance): string | undefined {
  const cachedTokens = cached ? 0 : (usage?.cachedInputTokens ?? 0);
  return cachedTokens === 0 ? undefined : `${formatTokens(cachedTokens)} cached`;
}

function describeEnding({ status }: Message): string | undefined {
  return status === 'stopped' ? 'stopped by you' : undefined;
}
