import type { z } from 'zod';
import { calls } from './calls.ts';
import type { CoreApi } from './core-api.ts';
import type { RequestVerb, StreamVerb, Verb } from './define.ts';
import { ContractError } from './errors.ts';

type LooseCall = (input: unknown, options?: { readonly signal: AbortSignal }) => unknown;

/**
 * The same core with every input parsed before it is used, so that the implementation sees only what the contract
 * allows. With `checkOutputs`, what it answers is parsed as well: that finds mistakes in development and tests.
 */
export function checkCalls(api: CoreApi, checkOutputs: boolean): CoreApi {
  const groups = Object.entries(calls).map(([group, verbs]) => {
    const implementation: unknown = Reflect.get(api, group);
    const checked = Object.entries<Verb>(verbs).map(([name, verb]) => {
      // The api is typed by the very table that is walked here.
      const call = Reflect.get(Object(implementation), name) as LooseCall;
      return [
        name,
        verb.kind === 'request' ? checkRequest(verb, call, checkOutputs) : checkStream(verb, call, checkOutputs),
      ];
    });
    return [group, Object.fromEntries(checked)];
  });
  return { ...Object.fromEntries(groups), on: api.on } as CoreApi;
}

function checkRequest(verb: RequestVerb, call: LooseCall, checkOutputs: boolean): LooseCall {
  return async (input) => {
    const output = await call(parseInput(verb.input, input));
    return checkOutputs ? verb.output.parse(output) : output;
  };
}

/** Nothing happens before the first chunk is asked for, so that a stream fails where it is read. */
function checkStream(verb: StreamVerb, call: LooseCall, checkOutputs: boolean): LooseCall {
  return (input, options) => {
    const open = () => call(parseInput(verb.input, input), options) as AsyncIterable<unknown>;
    return checkOutputs ? checkChunks(verb, open) : passChunks(open);
  };
}

async function* passChunks(open: () => AsyncIterable<unknown>): AsyncGenerator<unknown> {
  yield* open();
}

async function* checkChunks(verb: StreamVerb, open: () => AsyncIterable<unknown>): AsyncGenerator<unknown> {
  for await (const chunk of open()) yield verb.chunk.parse(chunk);
}

function parseInput(schema: z.ZodType, input: unknown): unknown {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const path = issue?.path.join('.') ?? '';
  throw new ContractError({
    code: 'invalid-input',
    path,
    message: `${path === '' ? 'The input' : `"${path}"`} is not valid: ${issue?.message ?? 'unreadable'}.`,
  });
}
