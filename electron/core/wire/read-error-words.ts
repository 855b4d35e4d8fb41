/** What a provider's error body says, whatever its shape. */
export interface ErrorWords {
  /** Codes, types, reasons and quota names as written, most telling first. */
  readonly codes: readonly string[];
  /** Numbers used as codes inside the body, such as 429. */
  readonly numbers: readonly number[];
  /** Sentences, the one to quote first. */
  readonly sentences: readonly string[];
  /** Waiting time such as `34.07s`, where a field holds nothing else. */
  readonly waits: readonly string[];
  readonly requestId?: string;
}

const noWords: ErrorWords = { codes: [], numbers: [], sentences: [], waits: [] };

/**
 * Bodies differ in nesting and names, not in kind: objects, arrays around them, JSON inside strings, bare strings.
 * The walk reads the fields that providers are known to use and ignores the rest.
 */
export function readErrorWords(body: unknown, depth = 0): ErrorWords {
  if (depth > 6) return noWords;
  if (typeof body === 'string') return readText(body, depth);
  if (Array.isArray(body)) return join(body.slice(0, 10).map((item: unknown) => readErrorWords(item, depth + 1)));
  if (!isRecord(body)) return noWords;

  const nested = containers.map((name) => body[name]).filter((value) => typeof value === 'object');
  const spoken = speakingFields.flatMap((name) => readSpoken(body[name], depth));
  const requestId = body['request_id'];
  return join([
    { ...noWords, ...readCodes(body), ...(typeof requestId === 'string' && { requestId }) },
    // A router's own sentence is empty next to what the model's host told it.
    readErrorWords(body['metadata'], depth + 1),
    ...spoken,
    ...nested.map((value) => readErrorWords(value, depth + 1)),
    ...fallbackFields.flatMap((name) => readSpoken(body[name], depth)),
  ]);
}

const codeFields = ['code', 'error_type', 'error_code', 'reason', 'limit_source', 'type', 'status', 'quotaId'];
const containers = ['error', 'detail', 'details', 'message', 'response', 'errors', 'violations', 'delta'];
const speakingFields = ['raw', 'message', 'msg'];
const fallbackFields = ['error', 'detail', 'error_description', 'title'];
/** Names of envelopes, not of errors. */
const emptyCodes = new Set(['error', 'object', 'null', '']);

function readSpoken(value: unknown, depth: number): readonly ErrorWords[] {
  return typeof value === 'string' ? [readText(value, depth)] : [];
}

function readText(text: string, depth: number): ErrorWords {
  const trimmed = text.trim();
  if (trimmed === '') return noWords;
  const json = /^[[{"]/.test(trimmed) ? parseJson(trimmed) : undefined;
  if (json === undefined) return { ...noWords, sentences: [trimmed] };
  return readErrorWords(json, depth + 1);
}

function readCodes(body: Readonly<Record<string, unknown>>): Pick<ErrorWords, 'codes' | 'numbers' | 'waits'> {
  const values = codeFields.map((name) => body[name]);
  const texts = values.filter((value) => typeof value === 'string');
  const wait = body['retryDelay'];
  // A moderation answer carries its reasons as a list and has no code of its own.
  const flagged = 'flagged_input' in body ? ['flagged_input'] : [];
  return {
    codes: [...texts.filter((text) => !emptyCodes.has(text) && !isStatus(text)), ...flagged],
    numbers: [...values.filter((value) => typeof value === 'number'), ...texts.filter(isStatus).map(Number)],
    waits: typeof wait === 'string' ? [wait] : [],
  };
}

function isStatus(text: string): boolean {
  return /^[1-5]\d\d$/.test(text);
}

function join(parts: readonly ErrorWords[]): ErrorWords {
  const requestId = parts.find((part) => part.requestId !== undefined)?.requestId;
  return {
    codes: [...new Set(parts.flatMap((part) => part.codes))],
    numbers: [...new Set(parts.flatMap((part) => part.numbers))],
    sentences: [...new Set(parts.flatMap((part) => part.sentences))],
    waits: parts.flatMap((part) => part.waits),
    ...(requestId !== undefined && { requestId }),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
