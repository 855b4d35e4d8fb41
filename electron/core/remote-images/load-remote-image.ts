import { imageHeadBytes, oversize } from '../../../shared/model/image-size.ts';
import type { ImageRefusal, RemoteImageChunk } from '../../../shared/model/remote-image.ts';
import type { Clock } from '../ports/clock.ts';
import { PrivateAddressError, type PublicFetch } from '../ports/public-fetch.ts';
import { findImageType } from './find-image-type.ts';
import { followRedirects } from './follow-redirects.ts';
import { ImageRefusedError } from './image-refused-error.ts';

export interface RemoteImagePorts {
  readonly publicFetch: PublicFetch;
  readonly clock: Clock;
}

/** One image of an answer, in pieces. What a site answers is not believed: the first bytes say what it is. */
export async function* loadRemoteImage(
  { publicFetch, clock }: RemoteImagePorts,
  address: string,
  reader: AbortSignal,
): AsyncGenerator<RemoteImageChunk, void> {
  const deadline = new AbortController();
  const stopTimer = clock.after(limitMs, () => deadline.abort());
  const signal = AbortSignal.any([reader, deadline.signal]);
  try {
    yield* readImage(await followRedirects(publicFetch, address, signal));
  } catch (error) {
    if (reader.aborted) return;
    yield {
      type: 'image-refused',
      refusal: deadline.signal.aborted ? { reason: 'too-slow', limitMs } : refusalOf(error),
    };
  } finally {
    stopTimer();
    // Lets go of a body that nobody reads any more.
    deadline.abort();
  }
}

const limitMs = 20_000;
const limitBytes = 10_000_000;

async function* readImage(response: Response): AsyncGenerator<RemoteImageChunk, void> {
  if (!response.ok) throw new ImageRefusedError({ reason: 'status', status: response.status });
  if (Number(response.headers.get('content-length') ?? 0) > limitBytes) throw tooLarge();
  if (!response.body) throw new ImageRefusedError({ reason: 'not-an-image' });
  const body: ReadableStream<Uint8Array> = response.body;
  let sizeBytes = 0;
  let head: Uint8Array | undefined = new Uint8Array();
  for await (const part of body) {
    sizeBytes += part.length;
    if (sizeBytes > limitBytes) throw tooLarge();
    const bytes: Uint8Array = head ? Buffer.concat([head, part]) : part;
    head = head && bytes;
    if (head) {
      if (head.length < headBytes) continue;
      yield begin(head);
      head = undefined;
    }
    yield* pieces(bytes);
  }
  if (!head) return;
  yield begin(head);
  yield* pieces(head);
}

/** Enough to tell every type by, and its size. */
const headBytes = imageHeadBytes;

function begin(head: Uint8Array): RemoteImageChunk {
  const mediaType = findImageType(head);
  if (mediaType === 'drawing') throw new ImageRefusedError({ reason: 'drawing' });
  if (mediaType === undefined) throw new ImageRefusedError({ reason: 'not-an-image' });
  const size = oversize(head);
  if (size !== undefined) throw new ImageRefusedError({ reason: 'too-many-pixels', size });
  return { type: 'image-begun', mediaType };
}

function* pieces(bytes: Uint8Array): Generator<RemoteImageChunk, void> {
  for (let from = 0; from < bytes.length; from += pieceBytes) {
    const piece = bytes.subarray(from, from + pieceBytes);
    yield { type: 'bytes-delta', base64: Buffer.from(piece).toString('base64') };
  }
}

const pieceBytes = 131_072;

function tooLarge(): ImageRefusedError {
  return new ImageRefusedError({ reason: 'too-large', limitBytes });
}

/** What a network rejects with is of many kinds, and none of them is a fault of the program. */
function refusalOf(error: unknown): ImageRefusal {
  if (error instanceof ImageRefusedError) return error.refusal;
  if (error instanceof PrivateAddressError) return { reason: 'address-private' };
  return { reason: 'unreachable' };
}
