import { readFile } from 'node:fs/promises';
import { type Answer, guardHeaders, textAnswer } from './answer.ts';
import { mediaType } from './media-type.ts';
import { resolveRendererPath } from './resolve-renderer-path.ts';

/** Serves one file of the built renderer. Never rejects: what cannot be read is an answer too. */
export async function answerWithFile(rendererRoot: string, requestPath: string): Promise<Answer> {
  const file = resolveRendererPath(rendererRoot, requestPath);
  if (file === undefined) return textAnswer(404, 'There is nothing at this address.');
  try {
    const body = new Uint8Array(await readFile(file));
    const headers = { ...guardHeaders, 'Content-Type': mediaType(file), 'Cache-Control': cacheControl(requestPath) };
    return { status: 200, headers, body };
  } catch (error) {
    if (isAbsent(error)) return textAnswer(404, 'There is nothing at this address.');
    return textAnswer(500, 'This part of Switchboard could not be read. Install Switchboard again.');
  }
}

// Names below /assets/ carry a hash of their content.
function cacheControl(requestPath: string): string {
  return requestPath.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-store';
}

const absentCodes: readonly unknown[] = ['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'];

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && absentCodes.includes(error.code);
}
