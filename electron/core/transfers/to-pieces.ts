import type { FilePiece } from '../../../shared/model/transfer.ts';

/** Bytes as they cross the contract. */
export async function* toPieces(parts: AsyncIterable<Uint8Array>, sizeBytes: number): AsyncGenerator<FilePiece, void> {
  for await (const bytes of parts) {
    yield { base64: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'), sizeBytes };
  }
}
