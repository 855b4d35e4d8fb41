import { z } from 'zod';
import { ErrorBody } from '../contract/errors.ts';

const callId = z.int().min(1);

/** What the window sends. */
export const ClientFrame = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('call'), id: callId, verb: z.string().max(100), input: z.unknown() }),
  /** The reader has taken this many more chunks of a stream. */
  z.strictObject({ type: z.literal('acknowledge'), id: callId, count: z.int().min(1) }),
  /** The reader left a stream. */
  z.strictObject({ type: z.literal('leave'), id: callId }),
]);
export type ClientFrame = z.infer<typeof ClientFrame>;

/** What the core sends. */
export const ServerFrame = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('reply'), id: callId, output: z.unknown() }),
  z.strictObject({ type: z.literal('chunk'), id: callId, chunk: z.unknown() }),
  z.strictObject({ type: z.literal('ended'), id: callId }),
  /** Without an id the frame it answers could not be read. */
  z.strictObject({ type: z.literal('failed'), id: z.exactOptional(callId), error: ErrorBody }),
  z.strictObject({ type: z.literal('event'), name: z.string(), payload: z.unknown() }),
]);
export type ServerFrame = z.infer<typeof ServerFrame>;
