import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSession } from '../../electron/hosts/session-token.ts';
import { type HostPlace, keepOpen, type OpenedHost } from '../../electron/serve/keep-open.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Hosts that only note what becomes of them. */
function notedHosts(failAt = Number.POSITIVE_INFINITY) {
  const noted: string[] = [];
  const places: HostPlace[] = [];
  const open = async (place: HostPlace): Promise<OpenedHost> => {
    const number = places.push(place);
    if (number === failAt) throw new Error('The port is taken.');
    noted.push(`open ${number}`);
    const note = (what: string) => async () => void noted.push(`${what} ${number}`);
    const session = place.session ?? createSession(4_173);
    const core: Pick<OpenedHost['core'], 'close'> = { close: note('close core') };
    return {
      // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- only closing a core is asked for here
      core: core as OpenedHost['core'],
      server: { port: 4_173, session, url: `host ${number}`, close: note('close server') },
    };
  };
  return { open, noted, places };
}

test('a restart closes windows, then the core, and opens again at the same address for the same browsers', async () => {
  const { open, noted, places } = notedHosts();
  const current = await keepOpen(open, 0, () => undefined);

  places[0]?.restart();
  places[0]?.restart();
  await vi.advanceTimersByTimeAsync(1_000);

  expect(noted).toEqual(['open 1', 'close server 1', 'close core 1', 'open 2']);
  expect([places[1]?.port, places[1]?.session === current().server.session, current().server.url]).toEqual([
    4_173,
    true,
    'host 2',
  ]);
});

test('what cannot be opened again is told', async () => {
  const { open, places } = notedHosts(2);
  const failures: unknown[] = [];
  await keepOpen(open, 0, (error) => failures.push(error));

  places[0]?.restart();
  await vi.advanceTimersByTimeAsync(1_000);

  expect(failures).toEqual([new Error('The port is taken.')]);
});
