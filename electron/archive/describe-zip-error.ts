import { UnreadableExport } from '../core/ports/export-reader.ts';

/** What the zip library says, in words that name the file, the cause and the next step. */
export function describeZipError(error: unknown, name: string): unknown {
  if (error instanceof UnreadableExport || !(error instanceof Error)) return error;
  const { message } = error;
  const because = (words: string) => new UnreadableExport(`${name} ${words}`, { cause: error });
  if (/end of central directory|unexpected EOF|truncated|end of file|invalid central directory/i.test(message)) {
    return because(
      'is not a whole zip archive: its end is missing. The download may have been cut off; download it again.',
    );
  }
  if (/relative path|absolute path|invalid characters in fileName/i.test(message)) {
    return because(
      'was refused: it holds a file whose name leads out of the archive. Do not unpack it; download the export again.',
    );
  }
  if (/too many bytes|not enough bytes|size mismatch/i.test(message)) {
    return because('was refused: a file in it is not as large as the archive says. Download the export again.');
  }
  if (/encrypted|strong encryption/i.test(message)) {
    return because('is protected by a password. Unpack it first, then choose the files in it.');
  }
  return because(`cannot be unpacked (${message}). Download the export again.`);
}
