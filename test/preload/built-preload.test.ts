import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { builtFile } from '../support/built-program.ts';

test('the built preload runs with what a sandboxed preload has, and exposes the pipe alone', () => {
  const required: string[] = [];
  const exposed: [string, unknown][] = [];
  const sent: unknown[][] = [];
  const ipcRenderer = Object.assign(new EventEmitter(), { send: (...values: unknown[]) => sent.push(values) });
  const sandboxed: Readonly<Record<string, unknown>> = {
    electron: {
      ipcRenderer,
      contextBridge: { exposeInMainWorld: (name: string, value: unknown) => exposed.push([name, value]) },
    },
  };
  const require = (name: string) => {
    required.push(name);
    const found = sandboxed[name];
    if (found === undefined) throw new Error(`module not found: ${name}`);
    return found;
  };

  runInNewContext(readFileSync(builtFile('preload/index.cjs'), 'utf8'), { require, exports: {}, module: {} });

  expect({ required, sent, exposed }).toEqual({
    required: ['electron'],
    sent: [['switchboard-opened']],
    exposed: [['switchboardChannel', { send: expect.any(Function), onFrame: expect.any(Function) }]],
  });
});
