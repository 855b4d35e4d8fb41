import type { ModelRef } from '../../../shared/model/ids.ts';
import type { Message } from '../../../shared/model/message.ts';
import type { Trace } from '../../../shared/model/trace.ts';

/**
 * The model that goes on behind an answer that broke off: the same one, or the next of the chain where that one failed.
 * Nothing where no model had begun.
 */
export function continuationModel({ provenance, failure }: Message, trace: Trace | undefined): ModelRef | undefined {
  if (!provenance) return undefined;
  const { model, failedAttempts } = provenance;
  // A failure without a provider is the program's own, such as its end.
  if (failure?.providerId === undefined) return model;
  const chain = (trace?.decision?.candidates ?? []).map((candidate) => candidate.model);
  const failed = new Set([model, ...failedAttempts.map((attempt) => attempt.model)]);
  return chain.slice(chain.indexOf(model) + 1).find((next) => !failed.has(next)) ?? model;
}
