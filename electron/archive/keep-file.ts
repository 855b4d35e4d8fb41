import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface KeptContent {
  readonly sha256: string;
  readonly sizeBytes: number;
}

/**
 * Keeps a file under the hash of its content, as `ab/ab12…`, beside the other attachments. Written under another name
 * first. Nothing is kept where the content is not the expected one.
 */
export async function keepFile(
  stream: Readable,
  directory: string,
  expected?: string,
): Promise<KeptContent | undefined> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const incoming = join(directory, `incoming-${process.pid}-${Math.trunc(performance.now() * 1_000)}`);
  try {
    await pipeline(
      stream,
      async function* (source: AsyncIterable<Buffer>) {
        for await (const bytes of source) {
          hash.update(bytes);
          sizeBytes += bytes.length;
          yield bytes;
        }
      },
      createWriteStream(incoming, { flags: 'wx', mode: 0o600 }),
    );
    const sha256 = hash.digest('hex');
    if (expected !== undefined && sha256 !== expected) return undefined;
    const path = join(directory, sha256.slice(0, 2), sha256);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await rename(incoming, path);
    return { sha256, sizeBytes };
  } finally {
    await rm(incoming, { force: true });
  }
}
