import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { inRepository } from '../../electron/launch/repository-paths.mjs';
import { WireName } from '../../shared/model/wire.ts';
import type { FakeProvider } from '../support/fake-provider/fake-provider.ts';

const Providers = z.array(z.looseObject({ id: z.string(), kind: z.string(), wire: WireName }));

/** Nothing listens here: a test starts without local servers, whatever runs on this machine. */
const silentAddress = 'http://127.0.0.1:9/v1';

/** The environment a test's app runs in: no key of this machine, and no provider but the fake one. */
export function appEnvironment(home: string, provider: FakeProvider): Record<string, string> {
  const own = Object.entries(process.env).filter(([name]) => !/(_API_KEY|_TOKEN)$|^SWITCHBOARD_/.test(name));
  const rows = Providers.parse(JSON.parse(readFileSync(inRepository('resources/providers.json'), 'utf8')));
  const addresses = rows
    .filter(({ id }) => id !== 'demo')
    .map(
      ({ id, kind, wire }) =>
        [`SWITCHBOARD_${id.toUpperCase()}_BASE_URL`, kind === 'local' ? silentAddress : provider.origin(wire)] as const,
    );
  return {
    ...Object.fromEntries(own.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))),
    ...Object.fromEntries(addresses),
    SWITCHBOARD_HOME: home,
    SWITCHBOARD_SECRETS: 'session',
  };
}
