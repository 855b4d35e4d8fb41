import { maxMessageCharacters } from '../../../shared/contract/call-parts.ts';
import { formatCount } from '../../lib/format/format-tokens.ts';

/** Why a text cannot be sent as it is. */
export function draftProblem(draft: string): string | undefined {
  const characters = draft.trim().length;
  if (characters <= maxMessageCharacters) return undefined;
  return `This message has ${formatCount(characters)} characters; at most ${formatCount(maxMessageCharacters)} fit into one. Shorten it or send it in parts. It stays here until then.`;
}
