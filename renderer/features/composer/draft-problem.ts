import { maxMessageCharacters } from '../../../shared/contract/calls.ts';

/** Why a text cannot be sent as it is. */
export function draftProblem(draft: string): string | undefined {
  const characters = draft.trim().length;
  if (characters <= maxMessageCharacters) return undefined;
  const [has, fits] = [characters, maxMessageCharacters].map((count) => count.toLocaleString('en'));
  return `This message has ${has} characters; at most ${fits} fit into one. Shorten it or send it in parts. It stays here until then.`;
}
