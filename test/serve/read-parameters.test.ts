import { expect, test } from 'vitest';
import { readParameters } from '../../electron/serve/read-parameters.ts';

test.each([
  { parameters: [], port: 0 },
  { parameters: ['--port', '8080'], port: 8_080 },
  { parameters: ['--port=65535', '--no-open'], port: 65_535 },
])('$parameters asks for port $port', ({ parameters, port }) => {
  expect(readParameters(parameters)).toEqual({ type: 'valid', port });
});

test.each([
  { parameters: ['--port', '65536'], reason: '--port takes a number from 0 to 65535, not "65536".' },
  { parameters: ['--port', '-1'], reason: "Option '--port' argument is ambiguous." },
  { parameters: ['--port', '80.5'], reason: '--port takes a number from 0 to 65535, not "80.5".' },
  { parameters: ['--port', ''], reason: '--port takes a number from 0 to 65535, not "".' },
  { parameters: ['--port'], reason: "Option '--port <value>' argument missing" },
  { parameters: ['--host', '0.0.0.0'], reason: "Unknown option '--host'" },
  { parameters: ['somewhere'], reason: "Unexpected argument 'somewhere'." },
])('$parameters is refused with the reason and the usage', ({ parameters, reason }) => {
  const refused = readParameters(parameters);

  expect(refused).toEqual({ type: 'refused', reason: expect.stringContaining(reason) });
  expect(refused).toEqual({ type: 'refused', reason: expect.stringMatching(/\nUsage: serve \[--port number\]/) });
});
