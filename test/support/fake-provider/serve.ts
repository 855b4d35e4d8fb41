/**
 * The fake provider as a program, for benchmarks and for trying the app by hand:
 * `node test/support/fake-provider/serve.ts [--port 8790] [--tokens 400] [--tokens-per-second 200]`.
 * Prints one line of JSON with its addresses when it is ready.
 */
import { parseArgs } from 'node:util';
import { startFakeProvider } from './fake-provider.ts';
import type { Step } from './step.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8790' },
    tokens: { type: 'string' },
    'tokens-per-second': { type: 'string', default: '200' },
  },
});

const provider = await startFakeProvider({ port: Number(values.port) });
if (values.tokens !== undefined)
  provider.script(steadyAnswer(Number(values.tokens), Number(values['tokens-per-second'])));
const { url, origin } = provider;
const origins = {
  'openai-chat': origin('openai-chat'),
  'openai-responses': origin('openai-responses'),
  'anthropic-messages': origin('anthropic-messages'),
  gemini: origin('gemini'),
};
process.stdout.write(`${JSON.stringify({ url, origins })}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void provider.close());

function steadyAnswer(tokenCount: number, tokensPerSecond: number): readonly Step[] {
  const text = Array.from({ length: tokenCount }, (_, index) => `word${String(index)} `).join('');
  return [
    { type: 'drip', text, tokensPerSecond },
    { type: 'usage', usage: { inputTokens: 10, outputTokens: tokenCount } },
  ];
}
