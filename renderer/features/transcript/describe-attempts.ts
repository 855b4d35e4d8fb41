import type { Provenance } from '../../../shared/model/message.ts';
import { splitModelRef, type ModelRef, type ProviderId } from '../../../shared/model/ids.ts';
import { formatDuration } from '../../lib/format/format-duration.ts';
import { failureWords } from './failure-words.ts';

export type AttemptsWords = {
  /** "Groq rate limited", or "Groq, Mistral" where several failed. */
  readonly failed: string;
  /** Who took over; absent where the same provider answered in the end. */
  readonly tookOver: string | undefined;
  readonly timeLost: string;
};

/** Names that a message holds only as ids. */
export type Labels = {
  readonly provider: (id: ProviderId) => string;
  readonly model: (ref: ModelRef) => string;
};

/** One line on the attempts before the one that answered; nothing if there were none. */
export function describeAttempts(provenance: Provenance, labels: Labels): AttemptsWords | undefined {
  const { failedAttempts, providerId, providerLabel } = provenance;
  const [first] = failedAttempts;
  if (!first) return undefined;
  const providers = [...new Set(failedAttempts.map((attempt) => splitModelRef(attempt.model).providerId))];
  const names = providers.map(labels.provider).join(', ');
  const lostMs = failedAttempts.reduce((sum, attempt) => sum + attempt.durationMs, 0);
  return {
    failed: providers.length > 1 ? names : `${names} ${failureWords[first.failure.kind].brief}`,
    tookOver: providers.includes(providerId) && providers.length === 1 ? undefined : providerLabel,
    timeLost: `${formatDuration(lostMs)} lost`,
  };
}
