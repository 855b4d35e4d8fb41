import { z } from 'zod';
import { ModelRef, ProviderId } from './ids.ts';
import { Price } from './price.ts';
import { EpochMs, TokenCount } from './quantities.ts';
import { WireName } from './wire.ts';

/** The colour family a model is drawn in; unknown families are stone (`local`). */
export const LineName = z.enum(['claude', 'gpt', 'gemini', 'llama', 'mistral', 'deepseek', 'qwen', 'local']);
export type LineName = z.infer<typeof LineName>;

export const ModelTier = z.enum(['flagship', 'standard', 'economy', 'preview', 'reasoning']);
export type ModelTier = z.infer<typeof ModelTier>;

export const Ability = z.enum(['vision', 'pdf', 'tools', 'json', 'reasoning', 'online-search', 'citations', 'code']);
export type Ability = z.infer<typeof Ability>;

export const Lifecycle = z.strictObject({
  status: z.enum(['active', 'preview', 'deprecated', 'retired', 'unverified']),
  /** When the provider stops (or stopped) answering for this model. */
  endsAt: z.exactOptional(EpochMs),
  /** Model id, at the same provider, that takes over. */
  replacement: z.exactOptional(z.string()),
});
export type Lifecycle = z.infer<typeof Lifecycle>;

/** One model of one provider, as shipped, refreshed or added by the user. */
export const ModelRow = z.strictObject({
  id: z.string().min(1),
  label: z.string().min(1),
  family: z.string(),
  line: LineName,
  tier: ModelTier,
  abilities: z.array(Ability),
  lifecycle: Lifecycle,
  contextTokens: z.exactOptional(TokenCount),
  maxOutputTokens: z.exactOptional(TokenCount),
  price: z.exactOptional(Price),
  /** Set where this model speaks another wire than its provider. */
  wire: z.exactOptional(WireName),
  aliases: z.exactOptional(z.array(z.string())),
});
export type ModelRow = z.infer<typeof ModelRow>;

/** What the person knows better about a model than its catalogue: each field that is there takes the place of its own. */
export const ModelLimits = z.strictObject({
  contextTokens: z.exactOptional(z.int().min(1).max(1_000_000_000)),
  maxOutputTokens: z.exactOptional(z.int().min(1).max(1_000_000_000)),
  abilities: z.exactOptional(z.array(Ability)),
});
export type ModelLimits = z.infer<typeof ModelLimits>;

/** A model as the window shows it. */
export const ModelView = z.strictObject({
  ref: ModelRef,
  providerId: ProviderId,
  ...ModelRow.shape,
  isEnabled: z.boolean(),
  isPriceEdited: z.boolean(),
  areLimitsEdited: z.exactOptional(z.literal(true)),
  /** Whether a message could be sent to it now: provider on, key present where one is needed. */
  isUsable: z.boolean(),
  origin: z.enum(['catalogue', 'refreshed', 'added']),
});
export type ModelView = z.infer<typeof ModelView>;
