import { z } from 'zod';

/** A name that a row, a button or a message can be known by: not of signs alone that nothing is drawn for. */
export function visibleName(mostCharacters: number) {
  return z.string().trim().min(1).max(mostCharacters).regex(drawn, 'write a name that can be seen');
}

/** Two letters and a sign of Unicode are blank as well. */
const drawn = /(?![\u3164\uFFA0\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;
