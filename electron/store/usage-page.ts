import { z } from 'zod';
import { UsageDimension } from '../../shared/model/usage-filter.ts';

/** Records packed into numbers: what they count under as codes, what they count as amounts. */
export interface UsagePage {
  /** For each dimension, in their order, what its codes stand for; empty for records without a value. */
  readonly values: readonly (readonly string[])[];
  /** One for each dimension, record after record. */
  readonly codes: Uint16Array;
  /** One for each of `amountNames`, record after record; whole numbers, which a float holds exactly. */
  readonly amounts: Float64Array;
}

export const dimensions = UsageDimension.options;

export const amountNames = [
  'at',
  'costMicros',
  'unpricedCount',
  'inputTokens',
  'outputTokens',
  'cachedInputTokens',
  'savedMicros',
  'promptSavedMicros',
] as const;

/** What a page holds of one record. */
export const PackedRecord = z.strictObject({
  row: z.int(),
  provider: z.string(),
  model: z.string(),
  workspace: z.string(),
  task: z.string(),
  rule: z.string(),
  key: z.string(),
  source: z.string(),
  outcome: z.string(),
  attempt: z.string(),
  at: z.int(),
  costMicros: z.int(),
  unpricedCount: z.int(),
  inputTokens: z.int(),
  outputTokens: z.int(),
  cachedInputTokens: z.int(),
  savedMicros: z.int(),
  promptSavedMicros: z.int(),
});
export type PackedRecord = z.infer<typeof PackedRecord>;

/** Pure. */
export function packRecords(records: readonly PackedRecord[]): UsagePage {
  const values = dimensions.map((dimension) => [...new Set(records.map((record) => record[dimension]))]);
  const codeOf = values.map((known) => new Map(known.map((value, code) => [value, code])));
  return {
    values,
    codes: Uint16Array.from(
      records.flatMap((record) => dimensions.map((dimension, at) => codeOf[at]?.get(record[dimension]) ?? 0)),
    ),
    amounts: Float64Array.from(records.flatMap((record) => amountNames.map((name) => record[name]))),
  };
}

const Bytes = z.instanceof(Uint8Array);

/** A page as it is stored. */
export const StoredPage = z
  .strictObject({ values: z.array(z.array(z.string())), codes: Bytes, amounts: Bytes })
  .transform(({ values, codes, amounts }): UsagePage => ({
    values,
    codes: new Uint16Array(copyOf(codes)),
    amounts: new Float64Array(copyOf(amounts)),
  }));

export function bytesOf({ buffer, byteOffset, byteLength }: Uint16Array | Float64Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Numbers can only be read from where they are aligned, which what SQLite hands over need not be. */
function copyOf(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  return copy;
}
