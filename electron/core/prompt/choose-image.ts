import type { Attachment, FileHash, Pixels } from '../../../shared/model/attachment.ts';
import type { ImageLimits } from '../../../shared/model/provider.ts';

export interface ImageFile {
  readonly sha256: FileHash;
  readonly mediaType: string;
  readonly sizeBytes: number;
}

/** What providers take that state no limit of their own. */
const usualLimits: ImageLimits = { longEdgePixels: 2_048, bytes: 10_000_000 };

/** Formats that every provider with vision reads. */
const sendableTypes: readonly string[] = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'];

/** The largest version of an image within the limits, or else the smallest there is; undefined where none can be sent. Pure. */
export function chooseImage(attachment: Attachment, limits: ImageLimits = usualLimits): ImageFile | undefined {
  const { sha256, mediaType, sizeBytes, pixels, copies = [] } = attachment;
  const original = { sha256, mediaType, sizeBytes, ...(pixels ?? unknownPixels) };
  const versions = [original, ...copies].filter((version) => sendableTypes.includes(version.mediaType));
  return versions.find((version) => isWithin(version, limits)) ?? versions.at(-1);
}

/** Of an image that no window has looked at. */
const unknownPixels: Pixels = { width: 1, height: 1 };

function isWithin({ width, height, sizeBytes }: ImageFile & Pixels, { longEdgePixels, bytes }: ImageLimits): boolean {
  return Math.max(width, height) <= longEdgePixels && sizeBytes <= bytes;
}
