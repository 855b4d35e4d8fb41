import type { z } from 'zod';
import type { CoreApi } from './core-api.ts';
import type { RequestVerb, StreamVerb } from './define.ts';
import { ContractError } from './errors.ts';
import { buildApi, type NamedVerb, verbByName } from './verb-by-name.ts';

type Call = NamedVerb['call'];

/**
 * The same core with every input parsed before it is used, so that the implementation sees only what the contract
 * allows. With `checkOutputs`, what it answers is parsed as well: that finds mistakes in development and tests.
 */
export function checkCalls(api: CoreApi, checkOutputs: boolean): CoreApi {
  return buildApi(api.on, (path, verb) => {
    const call: Call = (input, options) => verbByName(api, path)?.call(input, options);
    return verb.kind === 'request' ? checkRequest(verb, call, checkOutputs) : checkStream(verb, call, checkOutputs);
  });
}

function checkRequest(verb: RequestVerb, call: Call, checkOutputs: boolean): Call {
  return async (input) => {
    const output = await call(parseInput(verb.input, input));
    return checkOutputs ? verb.output.parse(output) : output;
  };
}

/** Nothing happens before the first chunk is asked for, so that a stream fails where it is read. */
function checkStream(verb: StreamVerb, call: Call, checkOutputs: boolean): Call {
  return async function* (input, options): AsyncGenerator<unknown, void> {
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- a stream verb answers with an async iterable by its type
    const chunks = call(parseInput(verb.input, input), options) as AsyncIterable<unknown>;
    if (checkOutputs) for await (const chunk of chunks) yield verb.chunk.parse(chunk);
    else yield* chunks;
  };
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
