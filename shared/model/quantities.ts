import { z } from 'zod';

/** A little before the last moment a date can be: what is reckoned from it, such as the next midnight, is one too. */
const latestMs = 8_600_000_000_000_000;

/** Milliseconds since 1970-01-01 UTC. */
export const EpochMs = z.int().min(0).max(latestMs);
export type EpochMs = z.infer<typeof EpochMs>;

export const DurationMs = z.int().min(0);
export type DurationMs = z.infer<typeof DurationMs>;

/** Money in integer micro-dollars: $1 is 1,000,000. */
export const CostMicros = z.int().min(0);
export type CostMicros = z.infer<typeof CostMicros>;

/**
 * A token price in micro-dollars per million tokens, so that the published "$0.0375 per 1M" is the integer 37,500.
 * One unit is a picodollar per token: finer than nano-dollars, because published prices are.
 */
export const MicrosPerMillion = z.int().min(0);
export type MicrosPerMillion = z.infer<typeof MicrosPerMillion>;

export const TokenCount = z.int().min(0);
export type TokenCount = z.infer<typeof TokenCount>;
