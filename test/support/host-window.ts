import { once } from 'node:events';
import { WebSocket } from 'ws';
import { z } from 'zod';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import { createClient } from '../../shared/transport/client.ts';
import type { HostProcess } from './built-browser-host.ts';
import { socketChannel } from './socket-channel.ts';

const Ready = z.object({ ready: z.literal(true), url: z.string(), pid: z.number() });

/** The address that the host prints once it can be used; throws what it complained about otherwise. */
export async function addressOf(host: HostProcess): Promise<string> {
  const line = await host.firstLine;
  if (line === undefined) throw new Error(`The browser host did not start: ${(await host.ended).stderr}`);
  return Ready.parse(JSON.parse(line)).url;
}

/** A window of the host without a browser: admitted by its address, and speaking to its core. */
export async function openHostWindow(host: HostProcess): Promise<CoreApi> {
  const address = await addressOf(host);
  const { origin, host: place } = new URL(address);
  const entry = await fetch(address, { redirect: 'manual' });
  const cookie = entry.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const socket = new WebSocket(`ws://${place}/socket`, { headers: { cookie, origin } });
  const client = createClient(socketChannel(socket));
  socket.on('close', client.disconnect);
  await once(socket, 'open');
  return client.api;
}
