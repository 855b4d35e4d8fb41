import { existsSync, readFileSync } from 'node:fs';
import { Server } from 'node:http';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

const folder = resolve(import.meta.dirname, '../../../shared/recordings');

const Expected = z.object({
  text: z.string().optional(),
  textWithoutThinkTag: z.string().optional(),
  thinkTagText: z.string().optional(),
  finishReasonNormalized: z.string().nullish(),
  promptTokens: z.number().nullish(),
  promptTokensInclCache: z.number().nullish(),
  completionTokens: z.number().nullish(),
  completionTokensInclReasoning: z.number().nullish(),
  cachedTokens: z.number().optional(),
  cacheWriteTokens: z.number().optional(),
  reasoningTokens: z.number().optional(),
  reasoningText: z.string().optional(),
  toolCalls: z.array(z.object({ name: z.string(), arguments: z.string() })).optional(),
  citations: z.array(z.string()).optional(),
  citationCount: z.number().optional(),
  errorKind: z.string().optional(),
  errorKindsAccepted: z.array(z.string()).optional(),
});

const Recording = z.object({
  id: z.string(),
  provider: z.string(),
  api: z.enum(['chat', 'cohere', 'responses', 'messages', 'gemini']),
  responseFile: z.string(),
  responseHeaders: z.record(z.string(), z.string()),
  httpStatus: z.number(),
  wire: z.object({ bytes: z.number() }),
  expected: Expected,
});
export type Recording = z.infer<typeof Recording>;

/** The recorded answers of real providers that lie beside the repository; none where that folder is missing. */
export function listRecordings(): readonly Recording[] {
  const index = join(folder, 'index.json');
  if (!existsSync(index)) return [];
  return z.object({ cases: z.array(Recording) }).parse(JSON.parse(readFileSync(index, 'utf8'))).cases;
}

export function isEventStream(recording: Recording): boolean {
  return recording.responseHeaders['content-type']?.includes('event-stream') ?? false;
}

export function readRecording(recording: Recording): Uint8Array {
  return readFileSync(join(folder, recording.responseFile));
}

export interface Replay {
  /** Base URL at which a recording is answered; `options` are those of the replay server: `split=evil~eol=cr`. */
  readonly baseUrl: (recording: Recording, options: string) => string;
  readonly stop: () => Promise<void>;
}

/** Serves the recordings over HTTP on a loopback port. */
export async function startReplay(): Promise<Replay> {
  const module: unknown = await import(pathToFileURL(join(folder, 'replay.mjs')).href);
  const { server } = z.object({ server: z.instanceof(Server) }).parse(module);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    baseUrl: ({ id }, options) => `http://127.0.0.1:${port}/${id}${options && `~${options}`}`,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => {
          stopped();
        });
        server.closeAllConnections();
      }),
  };
}
