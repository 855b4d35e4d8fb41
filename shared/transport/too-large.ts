import type { ErrorBody } from '../contract/errors.ts';
import { maxFrameCharacters } from './channel.ts';

/** The error for what does not fit into a frame; `what` begins the sentence. */
export function tooLarge(what: string, limit: number = maxFrameCharacters): ErrorBody {
  return {
    code: 'too-large',
    limitBytes: limit,
    message: `${what} is larger than ${limit.toLocaleString('en')} characters. Send it in smaller parts.`,
  };
}
