import type { Provenance } from '../../../shared/model/message.ts';
import { splitModelRef, type ProviderId } from '../../../shared/model/ids.ts';
import { formatDuration } from '../../lib/format/format-duration.ts';
import { failureWords } from './failure-words.ts';

export type AttemptsWords = {
  /** "Groq rate limited", or "Groq, Mistral" where several failed. */
  readonly failed: string;
  /** Who took over; absent where the same provider answered in the end. */
  readonly tookOver: string | undefined;
  readonly timeLost: string;
};

export type LabelProvider = (id: ProviderId) => string;

/** One line on the attempts before the one that answered; nothing if there were none. */
export function describeAttempts(provenance: Provenance, labelProvider: LabelProvider): AttemptsWords | undefined {
  const { failedAttempts, providerId, providerLabel } = provenance;
  const [first] = failedAttempts;
  if (!first) return undefined;
  const providers = [...new Set(failedAttempts.map((attempt) => splitModelRef(attempt.model).providerId))];
  const labels = providers.map(labelProvider).join(', ');
  const lostMs = failedAttempts.reduce((sum, attempt) => sum + attempt.durationMs, 0);
  return {
    failed: providers.length > 1 ? labels : `${labels} ${failureWords[first.failure.kind].brief}`,
    tookOver: providers.includes(providerId) && providers.length === 1 ? undefined : providerLabel,
    timeLost: `${formatDuration(lostMs)} lost`,
  };
}
