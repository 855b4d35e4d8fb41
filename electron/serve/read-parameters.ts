import { parseArgs } from 'node:util';

export type ServeParameters =
  { readonly type: 'valid'; readonly port: number } | { readonly type: 'refused'; readonly reason: string };

const usage = 'Usage: serve [--port number] [--no-open]';

/** Reads the command line of the browser host. `--no-open` is the launcher's: the host itself never opens a browser. */
export function readParameters(parameters: readonly string[]): ServeParameters {
  try {
    const { values } = parseArgs({
      args: [...parameters],
      options: { port: { type: 'string', default: '0' }, 'no-open': { type: 'boolean' } },
    });
    return readPort(values.port);
  } catch (error) {
    // parseArgs throws for unknown and incomplete options; its message names them.
    return { type: 'refused', reason: `${error instanceof Error ? error.message : String(error)}\n${usage}` };
  }
}

const largestPort = 65_535;

function readPort(text: string): ServeParameters {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= largestPort) return { type: 'valid', port };
  return { type: 'refused', reason: `--port takes a number from 0 to ${largestPort}, not "${text}".\n${usage}` };
}
