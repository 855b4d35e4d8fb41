import { z } from 'zod';
import { baseUrlProblem } from './base-url-problem.ts';
import { headerProblem } from './header-problem.ts';
import { ProviderId } from './ids.ts';
import { EpochMs } from './quantities.ts';
import { LineName } from './language-model.ts';
import { WireName } from './wire.ts';

/** How the key travels. `none` is for local servers and the offline demo. */
export const AuthScheme = z.enum(['bearer', 'x-api-key', 'x-goog-api-key', 'none']);
export type AuthScheme = z.infer<typeof AuthScheme>;

/**
 * A free call that fails without a valid key. Paths are read like links against the base URL, with a slash put behind
 * it: `models` is below it, `../v1/models` beside it, `/api/tags` at the root of its host.
 */
export const CredentialTest = z.strictObject({
  method: z.enum(['GET', 'POST']),
  path: z.string(),
});
export type CredentialTest = z.infer<typeof CredentialTest>;

/** Where the provider lists its models and how to read the answer. */
export const ModelListing = z.strictObject({
  path: z.string(),
  shape: z.enum(['openai', 'anthropic', 'gemini', 'cohere', 'bare-array', 'ollama']),
  /** What the listed models speak, where it is not the provider's own wire. */
  wire: z.exactOptional(WireName),
});
export type ModelListing = z.infer<typeof ModelListing>;

/** How a running local server is told from any other program on the same port. */
export const LocalProbe = z.strictObject({
  path: z.string(),
  /** Text that the answer's body must contain. */
  contains: z.string(),
  /** Statuses that also prove presence, such as 401 behind a key. */
  statuses: z.array(z.int()),
});
export type LocalProbe = z.infer<typeof LocalProbe>;

const openAiChatQuirks = z.strictObject({
  /** Request field for the output limit. */
  maxTokensField: z.exactOptional(z.enum(['max_tokens', 'max_completion_tokens'])),
  /** `stream_options.include_usage` is refused or unknown: leave it out. */
  omitStreamOptions: z.exactOptional(z.boolean()),
  /** The endpoint is Cohere-v2 shaped: `POST chat`, typed events instead of choices. */
  typedEvents: z.exactOptional(z.boolean()),
  /** Reasoning arrives between think tags inside the content. */
  thinkTags: z.exactOptional(z.boolean()),
  /** The instruction role that reasoning models expect. */
  systemRole: z.exactOptional(z.enum(['system', 'developer'])),
  /** Roles must alternate and end with the user's. */
  alternateRoles: z.exactOptional(z.boolean()),
  /** Usage reports completion tokens without the reasoning tokens. */
  reasoningOutsideCompletion: z.exactOptional(z.boolean()),
  /** Sent with every call: attribution, billing. Never a credential. */
  extraHeaders: z.exactOptional(z.record(z.string(), z.string())),
  /** Sampling parameters the endpoint refuses. */
  refusesSampling: z.exactOptional(z.boolean()),
});

const openAiResponsesQuirks = z.strictObject({
  /** Tools the provider runs itself, sent with every call. */
  hostedTools: z.exactOptional(z.array(z.string())),
  extraHeaders: z.exactOptional(z.record(z.string(), z.string())),
  refusesSampling: z.exactOptional(z.boolean()),
  /** `store` is refused or unknown: leave it out. */
  omitStore: z.exactOptional(z.boolean()),
  /** Ask for reasoning summaries. Some providers refuse it to accounts that are not verified. */
  reasoningSummary: z.exactOptional(z.enum(['auto', 'concise', 'detailed'])),
});

const anthropicQuirks = z.strictObject({
  extraHeaders: z.exactOptional(z.record(z.string(), z.string())),
  refusesSampling: z.exactOptional(z.boolean()),
});

const geminiQuirks = z.strictObject({
  extraHeaders: z.exactOptional(z.record(z.string(), z.string())),
});

const otherWire = {
  /** Appended to the base URL for this wire: `/v1`. */
  basePath: z.exactOptional(z.string().regex(/^\//)),
};

/** Another wire that some models of a provider speak; they name it. */
const OtherWire = z.discriminatedUnion('wire', [
  z.strictObject({ wire: z.literal('openai-chat'), ...otherWire, quirks: openAiChatQuirks }),
  z.strictObject({ wire: z.literal('openai-responses'), ...otherWire, quirks: openAiResponsesQuirks }),
  z.strictObject({ wire: z.literal('anthropic-messages'), ...otherWire, quirks: anthropicQuirks }),
  z.strictObject({ wire: z.literal('gemini'), ...otherWire, quirks: geminiQuirks }),
]);

/** Keys that exist at the provider and can never be used for chat. */
const UnusableKey = z.strictObject({
  /** Regular expression. */
  pattern: z.string(),
  /** A sentence: what such a key is for and what to do instead. */
  reason: z.string(),
});

/** The largest image a provider takes, or looks at in full. */
export const ImageLimits = z.strictObject({ longEdgePixels: z.int().min(1), bytes: z.int().min(1) });
export type ImageLimits = z.infer<typeof ImageLimits>;

const common = {
  id: ProviderId,
  label: z.string().min(1),
  kind: z.enum(['cloud', 'local', 'custom', 'demo']),
  line: LineName,
  /** http or https, without a trailing slash; the wire appends its own path. */
  baseUrl: z.url({ protocol: /^https?$/ }),
  auth: AuthScheme,
  environmentVariables: z.array(z.string()),
  /** Regular expression a key of this provider usually matches. */
  keyHint: z.exactOptional(z.string()),
  /** Regular expression of a whole key: a refused key that does not match was probably cut off. */
  keyShape: z.exactOptional(z.string()),
  unusableKeys: z.exactOptional(z.array(UnusableKey)),
  keysUrl: z.exactOptional(z.url()),
  credentialTest: z.exactOptional(CredentialTest),
  modelListing: z.exactOptional(ModelListing),
  localProbe: z.exactOptional(LocalProbe),
  alsoSpeaks: z.exactOptional(z.array(OtherWire)),
  imageLimits: z.exactOptional(ImageLimits),
};

/** A provider is data; the wire it speaks decides which quirks it can have. */
export const ProviderRow = z.discriminatedUnion('wire', [
  z.strictObject({ ...common, wire: z.literal('openai-chat'), quirks: openAiChatQuirks }),
  z.strictObject({ ...common, wire: z.literal('openai-responses'), quirks: openAiResponsesQuirks }),
  z.strictObject({ ...common, wire: z.literal('anthropic-messages'), quirks: anthropicQuirks }),
  z.strictObject({ ...common, wire: z.literal('gemini'), quirks: geminiQuirks }),
]);
export type ProviderRow = z.infer<typeof ProviderRow>;
export type OpenAiChatRow = Extract<ProviderRow, { wire: 'openai-chat' }>;
export type OpenAiResponsesRow = Extract<ProviderRow, { wire: 'openai-responses' }>;
export type AnthropicRow = Extract<ProviderRow, { wire: 'anthropic-messages' }>;
export type GeminiRow = Extract<ProviderRow, { wire: 'gemini' }>;

/** Where a provider is reached: http or https, without credentials, query or fragment. */
export const BaseUrl = z.url({ protocol: /^https?$/ }).refine((text) => baseUrlProblem(text) === undefined, {
  error: ({ input }) => baseUrlProblem(String(input)),
});

const ExtraHeaders = z.record(z.string(), z.string().max(2_000));

const TypedHeaders = ExtraHeaders.superRefine((headers, context) => {
  for (const [name, value] of Object.entries(headers)) {
    const message = headerProblem({ name, value }, []);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  }
});

/** Which of several keys goes first: the one the conversation began with, each in turn, or the first until it is out. */
export const KeyRotation = z.enum(['sticky', 'round-robin', 'fill-first']);
export type KeyRotation = z.infer<typeof KeyRotation>;

/** What the user changed on a provider: kept apart from the shipped row, which its quirks come from. As it is stored. */
export const ProviderOverride = z.strictObject({
  isEnabled: z.exactOptional(z.boolean()),
  baseUrl: z.exactOptional(BaseUrl),
  extraHeaders: z.exactOptional(ExtraHeaders),
  rotation: z.exactOptional(KeyRotation),
});
export type ProviderOverride = z.infer<typeof ProviderOverride>;

/** As it is typed: stricter than what is stored may be by now. */
export const ProviderOverrideChange = ProviderOverride.extend({ extraHeaders: z.exactOptional(TypedHeaders) });

/** A provider as the window shows it. */
export const ProviderView = z.strictObject({
  id: ProviderId,
  label: z.string(),
  kind: z.enum(['cloud', 'local', 'custom', 'demo']),
  line: LineName,
  wire: z.enum(['openai-chat', 'openai-responses', 'anthropic-messages', 'gemini']),
  baseUrl: z.string(),
  /** Where the base URL comes from. */
  baseUrlSource: z.enum(['built-in', 'environment', 'settings']),
  extraHeaders: z.record(z.string(), z.string()),
  needsKey: z.boolean(),
  keyHint: z.exactOptional(z.string()),
  keysUrl: z.exactOptional(z.string()),
  isEnabled: z.boolean(),
  /** Absent where it is `sticky`, which it is by itself. */
  rotation: z.exactOptional(KeyRotation),
  isUsable: z.boolean(),
  keyCount: z.int().min(0),
  modelCount: z.int().min(0),
  enabledModelCount: z.int().min(0),
  modelsRefreshedAt: z.exactOptional(EpochMs),
});
export type ProviderView = z.infer<typeof ProviderView>;

export const LocalServer = z.strictObject({
  providerId: ProviderId,
  label: z.string(),
  address: z.string(),
  isRunning: z.boolean(),
  modelLabels: z.array(z.string()),
});
export type LocalServer = z.infer<typeof LocalServer>;
