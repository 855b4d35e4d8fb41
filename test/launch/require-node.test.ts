import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { inRepository } from '../../electron/launch/repository-paths.mjs';
import { runProgram } from '../../electron/launch/run-script.mjs';

test.each(['18.19.0', '20.20.2', '22.18.9'])('Node %s is refused in one line', async (version) => {
  expect(await runGuard(version)).toEqual({
    exitCode: 1,
    output:
      `Switchboard needs Node 22.19 or newer, this is Node ${version}. ` +
      'Run it through npm (npm start, npm test), or install a newer Node from https://nodejs.org.\n',
  });
});

test.each(['22.19.0', '24.0.0', '26.1.0'])('Node %s is welcome', async (version) => {
  expect(await runGuard(version)).toEqual({ exitCode: 0, output: '' });
});

async function runGuard(version: string): Promise<{ exitCode: number; output: string }> {
  const guard = pathToFileURL(inRepository('electron/launch/require-node.mjs')).href;
  const pretend = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } });`;
  const { exitCode, output } = await runProgram(process.execPath, ['-e', `${pretend} import('${guard}');`]);
  return { exitCode, output };
}
