/** What SPEC 4 and 6 say, copied by hand from their tables and from nothing in the program. */
export interface SpecRow {
  /** Times the same key is asked again: as often as SPEC 4 allows, once, or not at all. */
  readonly sameKey: 'as often as allowed' | 'once' | 'only after a Retry-After' | 'no';
  readonly nextKey: boolean;
  readonly keyBecomes: 'usable' | 'refused' | 'cooling' | 'out';
  readonly fallback: 'yes' | 'no' | 'to a larger window' | 'if the policy allows';
  readonly countsForBreaker: boolean;
}

const keyIsBad = {
  sameKey: 'no',
  nextKey: true,
  keyBecomes: 'refused',
  fallback: 'yes',
  countsForBreaker: false,
} as const satisfies SpecRow;
const providerIsIll = {
  sameKey: 'as often as allowed',
  nextKey: false,
  keyBecomes: 'usable',
  fallback: 'yes',
  countsForBreaker: true,
} as const satisfies SpecRow;
const requestIsBad = {
  sameKey: 'no',
  nextKey: false,
  keyBecomes: 'usable',
  fallback: 'no',
  countsForBreaker: false,
} as const satisfies SpecRow;

/** The table of SPEC 6, as far as a provider can cause its kinds. */
export const specRows = {
  invalid_key: keyIsBad,
  permission: keyIsBad,
  rate_limited: { ...keyIsBad, sameKey: 'only after a Retry-After', keyBecomes: 'cooling' },
  quota_exhausted: { ...keyIsBad, keyBecomes: 'out' },
  overloaded: providerIsIll,
  server_error: providerIsIll,
  network: providerIsIll,
  timeout: providerIsIll,
  context_length: { ...requestIsBad, fallback: 'to a larger window' },
  model_not_found: { ...requestIsBad, fallback: 'yes' },
  bad_request: requestIsBad,
  content_filter: { ...requestIsBad, fallback: 'if the policy allows' },
  bad_response: { ...providerIsIll, sameKey: 'once' },
} as const satisfies Record<string, SpecRow>;
export type ProviderFault = keyof typeof specRows;

/** SPEC 4, the row "retry". */
export const retryDefaults = {
  retries: 2,
  firstBackoffMs: 250,
  longestBackoffMs: 8_000,
  longestObeyedMs: 10_000,
} as const;

/** SPEC 4, the row "timeouts". */
export const timeoutsMs = { connect: 10_000, firstToken: 30_000, idle: 30_000 } as const;

/** SPEC 4, the row "circuit breaker". */
export const failuresThatOpen = 5;

/** A key that is asked too often rests this long where the provider does not say for how long. */
export const usualCoolingMs = 60_000;
