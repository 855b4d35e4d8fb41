import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { branchedConversation, chatgptConversation, said } from '../support/exports/chatgpt-sample.ts';
import { createSampleText } from './varied-text.ts';

interface SizedExport {
  readonly path: string;
  readonly sizeBytes: number;
}

const messagesPerConversation = 24;
const wordsPerMessage = 260;

/** Writes a `conversations.json` of about that size as ChatGPT shapes it, one conversation at a time. */
export async function writeChatgptExport({
  path,
  sizeBytes,
}: SizedExport): Promise<{ readonly conversations: number }> {
  let conversations = 0;
  const texts = createSampleText();
  function* pieces(): Generator<string, void> {
    let writtenBytes = 1;
    yield '[';
    while (writtenBytes < sizeBytes) {
      const piece = `${conversations === 0 ? '' : ',\n'}${JSON.stringify(conversation(conversations, texts))}`;
      conversations += 1;
      writtenBytes += piece.length;
      yield piece;
    }
    yield ']';
  }
  await pipeline(Readable.from(pieces()), createWriteStream(path));
  return { conversations };
}

function conversation(number: number, texts: (words: number) => string): unknown {
  if (number % 10 === 0) return branchedConversation(`branched-${number}`);
  const keys = Array.from({ length: messagesPerConversation }, (_, place) => `${number}-${place}`);
  const nodes = keys.map((key, place) => {
    const role = place % 2 === 0 ? 'user' : 'assistant';
    const message = said(role, texts(role === 'user' ? wordsPerMessage / 5 : wordsPerMessage), {
      metadata: { model_slug: 'gpt-4o', finish_details: { type: 'stop' }, request_id: key, timestamp_: 'absolute' },
    });
    return [key, { parent: keys[place - 1] ?? null, children: keys.slice(place + 1, place + 2), message }] as const;
  });
  return chatgptConversation(`number-${number}`, Object.fromEntries(nodes));
}
