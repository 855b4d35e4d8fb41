import { z } from 'zod';
import { maxImageAddressCharacters, RemoteImageChunk } from '../model/remote-image.ts';
import { stream } from './define.ts';

export const remoteImageCalls = {
  /** Asks the site of an image for it; only once the person has allowed it. */
  load: stream(z.strictObject({ address: z.string().min(1).max(maxImageAddressCharacters) }), RemoteImageChunk),
};
