import { z } from 'zod';

/** What a page may show: pictures made of pixels. Drawings (SVG) can hold scripts and addresses and are not among them. */
export const ImageType = z.enum(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']);
export type ImageType = z.infer<typeof ImageType>;

/** Why an image of an answer is not shown, though the person allowed it. */
export const ImageRefusal = z.discriminatedUnion('reason', [
  z.strictObject({ reason: z.literal('address-invalid') }),
  /** This computer or its own network, which an answer must not reach. */
  z.strictObject({ reason: z.literal('address-private') }),
  z.strictObject({ reason: z.literal('status'), status: z.int() }),
  z.strictObject({ reason: z.literal('too-many-redirects') }),
  z.strictObject({ reason: z.literal('not-an-image') }),
  z.strictObject({ reason: z.literal('drawing') }),
  z.strictObject({ reason: z.literal('too-large'), limitBytes: z.int() }),
  /** `size` is what it says it has, in words. */
  z.strictObject({ reason: z.literal('too-many-pixels'), size: z.string() }),
  z.strictObject({ reason: z.literal('too-slow'), limitMs: z.int() }),
  z.strictObject({ reason: z.literal('unreachable') }),
]);
export type ImageRefusal = z.infer<typeof ImageRefusal>;

/** A type and then its bytes, or a refusal at any time, which is the last chunk. */
export const RemoteImageChunk = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('image-begun'), mediaType: ImageType }),
  z.strictObject({ type: z.literal('bytes-delta'), base64: z.string() }),
  z.strictObject({ type: z.literal('image-refused'), refusal: ImageRefusal }),
]);
export type RemoteImageChunk = z.infer<typeof RemoteImageChunk>;

/** The name of a site in lower case, without a port. */
export const ImageHost = z
  .string()
  .min(1)
  .max(253)
  .regex(/^[^\s/:@?#]+$/);
export type ImageHost = z.infer<typeof ImageHost>;

export const maxImageAddressCharacters = 4_096;
