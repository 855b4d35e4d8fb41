import type { FilePiece } from '../../shared/model/transfer.ts';

/**
 * The whole file of a stream of pieces. What has arrived lies with the browser, which moves large files to the disk.
 * Rejects where the stream ends early.
 */
export async function collectFile(
  pieces: AsyncIterable<FilePiece>,
  { mediaType, onProgress }: { readonly mediaType: string; readonly onProgress?: (receivedBytes: number) => void },
): Promise<Blob> {
  const parts: Blob[] = [];
  let receivedBytes = 0;
  let expectedBytes = 0;
  for await (const { base64, sizeBytes } of pieces) {
    const bytes = decodeBase64(base64);
    parts.push(new Blob([bytes]));
    receivedBytes += bytes.length;
    expectedBytes = sizeBytes;
    onProgress?.(receivedBytes);
  }
  if (receivedBytes < expectedBytes) {
    throw new Error(`Only ${receivedBytes} of ${expectedBytes} bytes have arrived. Try again.`);
  }
  return new Blob(parts, { type: mediaType });
}

function decodeBase64(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  return bytes;
}
