import type { Message } from '../../../shared/model/message.ts';
import type { ExportedPlace } from './exported-branch.ts';
import { firstGraphemes } from './first-graphemes.ts';

/** Who wrote a message, as the transcript says it. */
export function authorOf({ role, provenance, origin }: Message): string {
  if (role === 'user') return 'You';
  return provenance?.modelLabel ?? origin?.modelLabel ?? 'Answer';
}

/** `2026-11-18 10:42 UTC`: the same for whoever opens the file. */
export function momentOf(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

export function versionWords({ version }: ExportedPlace): string {
  return version ? `version ${version.number} of ${version.count}` : '';
}

const namedCharacters = 60;

/** `After: What is tea?`, where a branch does not go on from what is above it. */
export function afterWords({ after }: ExportedPlace): string | undefined {
  if (!after) return undefined;
  const words = after.text.replace(/\s+/g, ' ').trim();
  const shown = firstGraphemes(words, namedCharacters);
  return `Another branch, after: ${shown}${shown.length < words.length ? '…' : ''}`;
}

/** Why a message is not whole; nothing where it is. */
export function endingOf({ status, failure }: Message): string | undefined {
  if (status === 'failed') return `Not answered: ${failure?.message ?? 'it failed.'}`;
  if (status === 'stopped') return 'Stopped by you.';
  return status === 'interrupted' ? 'Cut off.' : undefined;
}
