import { hostOf, networkError } from './wire-fetch.ts';

/**
 * The body of an answer as text, in the pieces it arrives in; characters are never split. Throws `WireError` of source
 * `network` when the connection breaks, the abort reason when `signal` is aborted. Leaving early releases the body.
 */
export async function* readText(response: Response, signal?: AbortSignal): AsyncGenerator<string, void, void> {
  const reader: ReadableStreamDefaultReader<Uint8Array> | undefined = response.body?.getReader();
  if (!reader) return;
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      const text = done ? decoder.decode() : decoder.decode(value, { stream: true });
      if (text !== '') yield text;
      if (done) return;
    }
  } catch (error) {
    signal?.throwIfAborted();
    throw networkError(error, hostOf(response.url));
  } finally {
    // Nobody waits for the rest of the body, so how letting go of it ends does not matter.
    reader.cancel().catch(() => undefined);
  }
}
