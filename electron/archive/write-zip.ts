import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A file of a zip; opened when its turn comes, so that one at a time is held. */
export interface ZipPart {
  readonly name: string;
  readonly open: () => Readable;
  /** What is packed already grows by packing it again. */
  readonly isPacked?: boolean;
}

/** A zip, piece by piece, as fast as it is taken. `onPart` counts the parts that are done. */
export async function* writeZip(
  parts: readonly ZipPart[],
  onPart: (done: number) => void,
): AsyncGenerator<Buffer, void> {
  const zip = new ZipFile();
  const output = Readable.from(zip.outputStream);
  let done = 0;
  for (const { name, open, isPacked = false } of parts) {
    zip.addReadStreamLazy(name, { compress: !isPacked }, (give) => {
      const stream = open();
      stream.once('end', () => onPart((done += 1)));
      stream.once('error', (error) => output.destroy(error));
      give(undefined, stream);
    });
  }
  zip.on('error', (error: Error) => output.destroy(error));
  zip.end();
  for await (const chunk of output) {
    if (!Buffer.isBuffer(chunk)) throw new Error('A zip was written as text, not as bytes.');
    yield chunk;
  }
}
