export interface PlainWordsOptions {
  /** A mark such as `[2]` is no word where there are as many sources. */
  readonly citationCount: number;
  /** Takes what links lead to. */
  readonly addresses: string[];
}

/** The words of one paragraph of Markdown in one line, without its marks. */
export function plainWords(line: string, options: PlainWordsOptions): string {
  const definition = /^\[[^\]]+\]: ?<?([^\s>]+)/.exec(line)?.[1];
  if (definition !== undefined) {
    keepAddress(options.addresses, definition);
    return '';
  }
  return readLine(line, options);
}

/** What was read so far; a mark that finds no partner stays where it stands. */
interface Reading {
  readonly pieces: string[];
  /** Marks of emphasis that may still be closed, each with what is left of it in `pieces`. */
  readonly emphasis: Readonly<Record<string, number[]>>;
  /** Where in `pieces` brackets were opened. */
  readonly brackets: number[];
}

function readLine(line: string, options: PlainWordsOptions): string {
  const reading: Reading = { pieces: [], emphasis: { '*': [], _: [], '~': [] }, brackets: [] };
  const lastRuns = lastRunsOfBackticks(line);
  let at = 0;
  while (at < line.length) {
    const token = tokenAt(line, at);
    const place = { line, at, token };
    if (token.startsWith('`')) at = readCode(reading, place, lastRuns);
    else if (token === ']') at = closeBracket(reading, place, options);
    else {
      if (/^[*_~]/.test(token)) readEmphasis(reading, place);
      else readPlain(reading, token);
      at += token.length;
    }
  }
  return reading.pieces.join('').trim();
}

interface Place {
  readonly line: string;
  readonly at: number;
  readonly token: string;
}

/** Something plain, an escaped sign, a run of one mark, a bracket, an entity or an address between angles. */
function tokenAt(line: string, at: number): string {
  const pattern =
    /[^\\`*_~[\]<&!]+|\\[!-/:-@[-`{-~]|`+|\*+|_+|~+|!?\[|&[a-z#0-9]{2,6};|<https?:\/\/[^\s<>]*>|<br ?\/?>/iy;
  pattern.lastIndex = at;
  return pattern.exec(line)?.[0] ?? line.charAt(at);
}

function readPlain({ pieces, brackets }: Reading, token: string): void {
  if (token.endsWith('[') && !token.startsWith('\\')) brackets.push(pieces.length);
  if (token.startsWith('\\') && token.length > 1) pieces.push(token.slice(1));
  else if (token.startsWith('<') && token.length > 1) pieces.push(/^<br/i.test(token) ? ' ' : token.slice(1, -1));
  else pieces.push(entities[token] ?? token);
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};

/** Code between backticks is left as it is; a run that no equal run follows is itself. */
function readCode({ pieces }: Reading, { line, at, token }: Place, lastRuns: ReadonlyMap<number, number>): number {
  const start = at + token.length;
  if ((lastRuns.get(token.length) ?? -1) <= at) {
    pieces.push(token);
    return start;
  }
  const run = /`+/g;
  run.lastIndex = start;
  for (let found = run.exec(line); found; found = run.exec(line)) {
    if (found[0].length !== token.length) continue;
    pieces.push(line.slice(start, found.index).trim());
    return run.lastIndex;
  }
  throw new Error(`A run of ${token.length} backticks is not where it was seen.`);
}

function lastRunsOfBackticks(line: string): ReadonlyMap<number, number> {
  return new Map(Array.from(line.matchAll(/`+/g), ({ 0: run, index }) => [run.length, index]));
}

/** Marks that can close take away those that were opened; what is left of them may open. */
function readEmphasis({ pieces, emphasis }: Reading, { line, at, token }: Place): void {
  const mark = token.charAt(0);
  const opened = emphasis[mark] ?? [];
  const before = line.charAt(at - 1) || ' ';
  const after = line.charAt(at + token.length) || ' ';
  const isWithinWord = mark === '_' && letter.test(before) && letter.test(after);
  let left = token.length;
  if (before !== ' ' && !isWithinWord) {
    for (let opening = opened.at(-1); opening !== undefined && left > 0; opening = opened.at(-1)) {
      const closed = Math.min(left, pieces[opening]?.length ?? 0);
      left -= closed;
      pieces[opening] = pieces[opening]?.slice(closed) ?? '';
      if (pieces[opening] === '') opened.pop();
    }
  }
  if (left > 0 && after !== ' ' && !isWithinWord) opened.push(pieces.length);
  pieces.push(mark.repeat(left));
}

const letter = /[\p{L}\p{N}]/u;

/** A link is its words, an image what stands for it, and a mark of a source nothing. */
function closeBracket(reading: Reading, { line, at }: Place, { citationCount, addresses }: PlainWordsOptions): number {
  const { pieces, brackets } = reading;
  const opening = brackets.pop();
  if (opening !== undefined) {
    const target = /\( ?<?([^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)>?(?: (?:"[^"]*"|'[^']*'))? ?\)/y;
    target.lastIndex = at + 1;
    const address = target.exec(line)?.[1];
    if (address !== undefined) {
      pieces[opening] = '';
      keepAddress(addresses, address);
      return target.lastIndex;
    }
    const ordinal = pieces.length === opening + 2 ? Number(/^\d{1,4}$/.exec(pieces[opening + 1] ?? '')?.[0]) : 0;
    if (ordinal >= 1 && ordinal <= citationCount) {
      pieces.splice(opening);
      return at + 1;
    }
  }
  pieces.push(']');
  return at + 1;
}

/** Not what holds an image itself. */
function keepAddress(addresses: string[], address: string): void {
  if (/^(?:https?|mailto):/i.test(address)) addresses.push(address.slice(0, longestAddress));
}

const longestAddress = 2_000;
