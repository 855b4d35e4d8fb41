import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorBody, page } from './error-body.ts';
import type { Exchange } from './play-steps.ts';
import type { Step } from './step.ts';

type TransportStep = Extract<
  Step,
  { type: 'wait' | 'hold' | 'headers' | 'raw' | 'refuse' | 'page' | 'stall' | 'reset' | 'cut' }
>;

/** The steps that are about the connection, not about what the answer says. Answers whether the exchange is over. */
export async function playTransport(
  step: TransportStep,
  { wire, response, gone, onBreak }: Exchange,
): Promise<boolean> {
  switch (step.type) {
    case 'wait':
      await pause(step.forMs, gone);
      return false;
    case 'hold':
      await Promise.race([step.until, leaving(gone)]);
      return false;
    case 'headers':
      openHeaders(response, step.headers ?? {});
      return false;
    case 'raw':
      openHeaders(response, {});
      response.write(step.text);
      return false;
    case 'refuse': {
      const error = step.error ?? { message: 'Refused by the script.', code: 'scripted' };
      for (const [name, value] of Object.entries(step.headers ?? {})) response.setHeader(name, value);
      sendJson(response, step.status, step.body ?? errorBody(wire, step.status, error));
      return true;
    }
    case 'page':
      response.writeHead(step.status, { 'content-type': 'text/html' }).end(page(step.status));
      return true;
    case 'stall':
      await leaving(gone);
      return true;
    case 'reset':
      onBreak();
      response.socket?.resetAndDestroy();
      return true;
    case 'cut':
      onBreak();
      openHeaders(response, {});
      response.end();
      return true;
  }
}

function leaving(gone: AbortSignal): Promise<void> {
  return new Promise((left) => {
    if (gone.aborted) left();
    else
      gone.addEventListener('abort', () => {
        left();
      });
  });
}

export function openHeaders(response: ServerResponse, extra: Readonly<Record<string, string>>): void {
  if (response.headersSent) return;
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'x-request-id': 'req_fake', ...extra });
  response.flushHeaders();
}

export function sendJson(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json', 'x-request-id': 'req_fake' }).end(body);
}

/** Ends early, and without an error, when the client leaves. */
export async function pause(forMs: number, gone: AbortSignal): Promise<void> {
  await sleep(forMs, undefined, { signal: gone }).catch((error: unknown) => {
    if (!gone.aborted) throw error;
  });
}
