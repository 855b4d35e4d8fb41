import { z } from 'zod';
import type { Price } from '../../../shared/model/price.ts';

const Dollars = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^-?[\d.]+(e-?\d+)?$/i)
      .transform(Number),
  ])
  .optional()
  .catch(undefined);

/** Marketplaces quote US dollars per token, as text. */
const PerToken = z.object({
  prompt: Dollars,
  completion: Dollars,
  input_cache_read: Dollars,
  input_cache_write: Dollars,
  request: Dollars,
});

/** Hosts quote US dollars per million tokens. */
const PerMillion = z
  .object({
    input: Dollars,
    output: Dollars,
    input_tokens: Dollars,
    output_tokens: Dollars,
    cache_read_tokens: Dollars,
  })
  .transform((rates) => ({
    input: rates.input ?? rates.input_tokens,
    output: rates.output ?? rates.output_tokens,
    cacheRead: rates.cache_read_tokens,
  }));

const microsPerDollar = 1_000_000;
const picosPerDollar = 1_000_000_000_000;

/** The price in an entry of a model list, or nothing where it names none. Pure. */
export function readListedPrice(pricing: unknown): Price | undefined {
  return readPerToken(pricing) ?? readPerMillion(pricing);
}

/** Here a zero is meant: it marks models that are free to use. Negative prices mean "depends". */
function readPerToken(pricing: unknown): Price | undefined {
  const parsed = PerToken.safeParse(pricing);
  if (!parsed.success) return undefined;
  const { prompt, completion, input_cache_read: cacheRead, input_cache_write: cacheWrite, request } = parsed.data;
  if (!isPrice(prompt) || !isPrice(completion)) return undefined;
  return {
    input: toUnits(prompt, picosPerDollar),
    output: toUnits(completion, picosPerDollar),
    ...(isPrice(cacheRead) && { cacheRead: toUnits(cacheRead, picosPerDollar) }),
    ...(isPrice(cacheWrite) && { cacheWrite: toUnits(cacheWrite, picosPerDollar) }),
    ...(isPrice(request) && request > 0 && { perRequestMicros: toUnits(request, microsPerDollar) }),
  };
}

/** Here zeros stand for models without a published price. */
function readPerMillion(pricing: unknown): Price | undefined {
  const parsed = PerMillion.safeParse(pricing);
  if (!parsed.success) return undefined;
  const { input, output, cacheRead } = parsed.data;
  if (!isPrice(input) || !isPrice(output) || (input === 0 && output === 0)) return undefined;
  return {
    input: toUnits(input, microsPerDollar),
    output: toUnits(output, microsPerDollar),
    ...(isPrice(cacheRead) && cacheRead > 0 && { cacheRead: toUnits(cacheRead, microsPerDollar) }),
  };
}

/** Dearer than any price, and what still fits an integer of pico-dollars. */
const mostDollars = 9_000;

function isPrice(dollars: number | undefined): dollars is number {
  return dollars !== undefined && dollars >= 0 && dollars <= mostDollars;
}

function toUnits(dollars: number, unitsPerDollar: number): number {
  return Math.round(dollars * unitsPerDollar);
}
