import { z } from 'zod';
import { ProviderId, WorkspaceId } from '../model/ids.ts';
import { Import } from '../model/import.ts';
import { UploadId } from '../model/transfer.ts';
import { nothing } from './call-parts.ts';
import { request } from './define.ts';

const one = z.strictObject({ id: z.string().min(1).max(200) });

/** Conversations from other products and from archives of Switchboard. */
export const importCalls = {
  /** Newest first, with their reports. */
  list: request(nothing, z.strictObject({ imports: z.array(Import) })),
  /** Takes the uploaded files over, answers at once and runs on; `imports-changed` tells how far it is. */
  start: request(z.strictObject({ uploadIds: z.array(UploadId).min(1).max(20), workspaceId: WorkspaceId }), Import),
  /** Takes back what was brought in so far. */
  cancel: request(one, Import),
  /** Takes back what a complete import brought in; what the person has gone on from stays. */
  undo: request(one, Import),
  /** Puts an import of which nothing is left out of the way, or back. */
  setDismissed: request(one.extend({ isDismissed: z.boolean() }), Import),
  /** Takes over a provider that an archive brought and that was left out. */
  takeProvider: request(one.extend({ providerId: ProviderId }), Import),
};
