import { text } from 'node:stream/consumers';
import { openPromise } from 'yauzl';

/** Every file of a zip as text, by its name. */
export async function readZip(path: string): Promise<Readonly<Record<string, string>>> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false });
  const files: Record<string, string> = {};
  try {
    for await (const entry of zip.eachEntry())
      files[entry.fileName] = await text(await zip.openReadStreamPromise(entry));
  } finally {
    zip.close();
  }
  return files;
}
