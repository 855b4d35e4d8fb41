import type { UsageDimension, UsageFilter, UsageSpan } from '../../shared/model/usage-filter.ts';
import type { FilteredPart } from '../core/ports/spend-store.ts';
import { amountNames, dimensions, type UsagePage } from './usage-page.ts';

export interface PartsQuestion extends UsageSpan {
  readonly filter: UsageFilter;
  readonly by: readonly UsageDimension[];
}

const fieldCount = amountNames.length;
const unpricedField = amountNames.indexOf('unpricedCount');

/** Adds up what passes, by each of the dimensions. Pure. */
export function addUpPages(pages: readonly UsagePage[], question: PartsQuestion): readonly FilteredPart[] {
  const sums: SumsBy[] = question.by.map((dimension) => ({
    dimension,
    place: dimensions.indexOf(dimension),
    values: new Map(),
  }));
  for (const page of pages) addPage(page, question, sums);
  return sums.flatMap(({ dimension, values }) =>
    [...values].flatMap(([value, sum]) => (sum.callCount > 0 ? [toPart(dimension, value, sum)] : [])),
  );
}

/** `amounts` are those of the pages, added up; that of `at` means nothing. */
interface Sum {
  callCount: number;
  readonly amounts: Float64Array;
}

interface SumsBy {
  readonly dimension: UsageDimension;
  /** Of the codes of the dimension. */
  readonly place: number;
  readonly values: Map<string, Sum>;
}

function addPage(page: UsagePage, question: PartsQuestion, sums: readonly SumsBy[]): void {
  const { codes, amounts } = page;
  const wanted = wantedCodes(page, question.filter);
  if (!wanted) return;
  const sumsOf = sums.map(({ place, values }) => ({
    place,
    ofCode: (page.values[place] ?? []).map((value) => sumOf(values, value)),
  }));
  for (let codeAt = 0, amountAt = 0; codeAt < codes.length; codeAt += dimensions.length, amountAt += fieldCount) {
    const at = amounts[amountAt] ?? 0;
    if (at < question.from || at >= question.to) continue;
    if (question.filter.price !== undefined && amounts[amountAt + unpricedField] === 0) continue;
    if (wanted.some(({ place, code }) => codes[codeAt + place] !== code)) continue;
    for (const { place, ofCode } of sumsOf) {
      const sum = ofCode[codes[codeAt + place] ?? 0];
      if (sum) addRecord(sum, amounts, amountAt);
    }
  }
}

function addRecord(sum: Sum, amounts: Float64Array, from: number): void {
  sum.callCount += 1;
  for (let field = 1; field < fieldCount; field += 1)
    sum.amounts[field] = (sum.amounts[field] ?? 0) + (amounts[from + field] ?? 0);
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

function sumOf(known: Map<string, Sum>, value: string): Sum {
  const sum = known.get(value) ?? { callCount: 0, amounts: new Float64Array(fieldCount) };
  known.set(value, sum);
  return sum;
}

function toPart(dimension: UsageDimension, value: string, { callCount, amounts }: Sum): FilteredPart {
  const amountOf = (name: (typeof amountNames)[number]) => amounts[amountNames.indexOf(name)] ?? 0;
  return {
    dimension,
    ...(value !== '' && { value }),
    callCount,
    costMicros: amountOf('costMicros'),
    unpricedCount: amountOf('unpricedCount'),
    inputTokens: amountOf('inputTokens'),
    outputTokens: amountOf('outputTokens'),
    cachedInputTokens: amountOf('cachedInputTokens'),
    savedMicros: amountOf('savedMicros'),
    promptSavedMicros: amountOf('promptSavedMicros'),
  };
}
