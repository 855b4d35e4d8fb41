import type { UsageDimension, UsageFilter, UsageSpan } from '../../shared/model/usage-filter.ts';
import type { FilteredPart } from '../core/ports/spend-store.ts';
import { amountNames, dimensions, type UsagePage } from './usage-page.ts';

export interface PartsQuestion extends UsageSpan {
  readonly filter: UsageFilter;
  readonly by: readonly UsageDimension[];
}

const fieldCount = amountNames.length;
/** Where a record says when it was, its sum says how many there are. */
const callCountField = amountNames.indexOf('at');
const unpricedField = amountNames.indexOf('unpricedCount');

/** Adds up what passes, by each of the dimensions. Pure. */
export function addUpPages(pages: readonly UsagePage[], question: PartsQuestion): readonly FilteredPart[] {
  const sums: SumsBy[] = question.by.map((dimension) => ({
    dimension,
    place: dimensions.indexOf(dimension),
    values: new Map(),
  }));
  for (const page of pages) addPage(page, question, sums);
  return sums.flatMap(({ dimension, values }) => [...values].map(([value, sum]) => toPart(dimension, value, sum)));
}

/** The amounts of records, added up. */
type Sum = Float64Array;

interface SumsBy {
  readonly dimension: UsageDimension;
  /** Of the codes of the dimension. */
  readonly place: number;
  readonly values: Map<string, Sum>;
}

function addPage(page: UsagePage, question: PartsQuestion, sums: readonly SumsBy[]): void {
  const passing = listPassing(page, question);
  if (passing.length === 0) return;
  for (const { place, values } of sums) {
    const codeSums = addByCode(page, passing, place);
    page.values[place]?.forEach((value, code) => {
      const from = code * fieldCount;
      if (codeSums[from + callCountField] !== 0) addSum(sumOf(values, value), codeSums, from);
    });
  }
}

/** The numbers of the records on the page that pass. */
function listPassing(page: UsagePage, { from, to, filter }: PartsQuestion): readonly number[] {
  const { codes, amounts } = page;
  const wanted = wantedCodes(page, filter);
  const passing: number[] = [];
  if (!wanted) return passing;
  const isUnpricedOnly = filter.price !== undefined;
  for (let record = 0; record * fieldCount < amounts.length; record += 1) {
    const at = amounts[record * fieldCount] ?? 0;
    if (at < from || at >= to) continue;
    if (isUnpricedOnly && amounts[record * fieldCount + unpricedField] === 0) continue;
    if (isWanted(codes, record * dimensions.length, wanted)) passing.push(record);
  }
  return passing;
}

function isWanted(codes: Uint16Array, from: number, wanted: readonly WantedCode[]): boolean {
  for (const { place, code } of wanted) if (codes[from + place] !== code) return false;
  return true;
}

/** One sum behind the other for the codes of a dimension: numbers in a row are added several times as fast as objects. */
function addByCode({ values, codes, amounts }: UsagePage, records: readonly number[], place: number): Float64Array {
  const sums = new Float64Array((values[place]?.length ?? 0) * fieldCount);
  for (const record of records) {
    const to = (codes[record * dimensions.length + place] ?? 0) * fieldCount;
    const from = record * fieldCount;
    sums[to + callCountField] = (sums[to + callCountField] ?? 0) + 1;
    for (let field = callCountField + 1; field < fieldCount; field += 1)
      sums[to + field] = (sums[to + field] ?? 0) + (amounts[from + field] ?? 0);
  }
  return sums;
}

function sumOf(known: Map<string, Sum>, value: string): Sum {
  const sum = known.get(value);
  if (sum) return sum;
  const none = new Float64Array(fieldCount);
  known.set(value, none);
  return none;
}

function addSum(sum: Sum, sums: Float64Array, from: number): void {
  for (let field = 0; field < fieldCount; field += 1) sum[field] = (sum[field] ?? 0) + (sums[from + field] ?? 0);
}

interface WantedCode {
  /** Of the dimension. */
  readonly place: number;
  readonly code: number;
}

/** `undefined` where nothing on the page can pass. */
function wantedCodes(page: UsagePage, filter: UsageFilter): readonly WantedCode[] | undefined {
  const wanted = dimensions.flatMap((dimension, place) => {
    const value = filter[dimension];
    return value === undefined ? [] : [{ place, code: page.values[place]?.indexOf(value) ?? -1 }];
  });
  return wanted.some(({ code }) => code < 0) ? undefined : wanted;
}

function toPart(dimension: UsageDimension, value: string, sum: Sum): FilteredPart {
  const amountOf = (name: (typeof amountNames)[number]) => sum[amountNames.indexOf(name)] ?? 0;
  return {
    dimension,
    ...(value !== '' && { value }),
    callCount: sum[callCountField] ?? 0,
    costMicros: amountOf('costMicros'),
    unpricedCount: amountOf('unpricedCount'),
    inputTokens: amountOf('inputTokens'),
    outputTokens: amountOf('outputTokens'),
    cachedInputTokens: amountOf('cachedInputTokens'),
    savedMicros: amountOf('savedMicros'),
    promptSavedMicros: amountOf('promptSavedMicros'),
  };
}
