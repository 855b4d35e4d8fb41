import { splitModelRef } from '../../../shared/model/ids.ts';
import type { Provenance } from '../../../shared/model/message.ts';
import { failureWords } from '../../lib/failure-words.ts';
import { formatDuration } from '../../lib/format/format-duration.ts';
import type { Names } from '../../lib/names.ts';

export type AttemptsWords = {
  /** "Groq rate limited", or "Groq, Mistral" where several failed. */
  readonly failed: string;
  /** Who took over; absent where the same model answered in the end. */
  readonly tookOver: string | undefined;
  readonly timeLost: string;
};

/** One line on the attempts before the one that answered; nothing if there were none. */
export function describeAttempts(
  provenance: Provenance,
  names: Pick<Names, 'provider' | 'model'>,
): AttemptsWords | undefined {
  const { failedAttempts, providerId, lostMs = timeOf(provenance) } = provenance;
  const [first] = failedAttempts;
  if (!first) return undefined;
  const isAtOneProvider = failedAttempts.every(({ model }) => splitModelRef(model).providerId === providerId);
  const { failed, tookOver } = isAtOneProvider ? modelsOf(provenance, names) : providersOf(provenance, names);
  const [name = ''] = failed;
  return {
    failed: failed.length > 1 ? failed.join(', ') : `${name} ${failureWords[first.failure.kind].brief}`,
    tookOver,
    timeLost: `${formatDuration(lostMs)} lost`,
  };
}

/** Without the waits in between, for answers from before they were kept. */
function timeOf({ failedAttempts }: Provenance): number {
  return failedAttempts.reduce((sum, { durationMs }) => sum + durationMs, 0);
}

type Parties = { readonly failed: readonly string[]; readonly tookOver: string | undefined };

function providersOf({ failedAttempts, providerLabel }: Provenance, names: Pick<Names, 'provider'>): Parties {
  const providers = failedAttempts.map(({ model }) => splitModelRef(model).providerId);
  return { failed: [...new Set(providers)].map(names.provider), tookOver: providerLabel };
}

/** Within one provider the models tell them apart; another key of the same model took nothing over. */
function modelsOf(
  { failedAttempts, model, modelLabel, providerLabel }: Provenance,
  names: Pick<Names, 'model'>,
): Parties {
  const others = failedAttempts.filter((attempt) => attempt.model !== model);
  if (others.length === 0) return { failed: [providerLabel], tookOver: undefined };
  const failed = failedAttempts.map((attempt) => attempt.modelLabel ?? names.model(attempt.model));
  return { failed: [...new Set(failed)], tookOver: modelLabel };
}
