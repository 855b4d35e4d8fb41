import type { FailureKind } from '../../../shared/model/failure.ts';

/** Kinds that an answer of a provider can mean; the rest come from ourselves. */
export type ProviderFailureKind = Exclude<
  FailureKind,
  'network' | 'aborted' | 'budget_blocked' | 'approval_denied' | 'no_candidate'
>;

/** Codes and types that settle the kind whatever the status says. Compared in lower case. */
export const decisiveCodes: readonly { readonly kind: ProviderFailureKind; readonly codes: readonly string[] }[] = [
  {
    kind: 'invalid_key',
    codes: [
      'invalid_api_key',
      'incorrect_api_key',
      'api_key_invalid',
      'api_key_expired',
      'authentication_error',
      'authenticationerror',
      'invalid_authentication',
      'unauthenticated',
      'unauthorized',
      'invalid_token',
      'expired_token',
      'account_deactivated',
    ],
  },
  {
    kind: 'permission',
    codes: [
      'permission_error',
      'unsupported_country_region_territory',
      'third_party_data_sharing_blocked',
      'organization_must_be_verified',
      'model_terms_required',
      'insufficient_permissions',
      'access_denied',
      'service_disabled',
      'api_key_service_blocked',
      'api_key_ip_address_blocked',
      'api_key_http_referrer_blocked',
      'consumer_suspended',
    ],
  },
  {
    kind: 'quota_exhausted',
    codes: [
      'insufficient_quota',
      'billing_error',
      'billing_hard_limit_reached',
      'billing_not_active',
      'insufficient_credits',
      'insufficient_balance',
      'insufficient_funds',
      'payment_required',
      'openrouter_credits',
      'openrouter_key_limit',
      'contract_spend_limit_reached',
      'enforced_spend_limit_reached',
      'linked_organization_spend_limit_reached',
      'spend_limit_reached',
      'usage_limit_reached',
    ],
  },
  {
    kind: 'rate_limited',
    codes: [
      'rate_limit_exceeded',
      'rate_limit_error',
      'rate_limit_reached',
      'rate_limited',
      'ratelimiterror',
      'too_many_requests',
      'openrouter_in_flight_budget',
      'resource_exhausted',
      'ramp_limit_exceeded',
    ],
  },
  {
    kind: 'overloaded',
    codes: [
      'overloaded_error',
      'overloaded',
      'engine_overloaded',
      'model_overloaded',
      'unavailable',
      'unavailable_error',
      'service_unavailable',
      'capacity_exceeded',
      'service_tier_capacity_exceeded',
      'slow_down',
    ],
  },
  { kind: 'timeout', codes: ['timeout_error', 'deadline_exceeded', 'request_timeout', 'gateway_timeout'] },
  {
    kind: 'context_length',
    codes: [
      'context_length_exceeded',
      'context_window_exceeded',
      'contextwindowexceedederror',
      'exceed_context_size_error',
      'model_context_window_exceeded',
      'too_many_tokens',
      'too_many_prompt_tokens',
      'request_too_large',
      'prompt_too_long',
    ],
  },
  {
    kind: 'model_not_found',
    codes: [
      'model_not_found',
      'not_found_error',
      'notfounderror',
      'model_decommissioned',
      'model_deprecated',
      'model_not_available',
      'model_not_supported',
      'invalid_model',
      'unknown_model',
    ],
  },
  {
    kind: 'content_filter',
    codes: [
      'content_filter',
      'content_policy_violation',
      'contentpolicyviolationerror',
      'invalid_prompt',
      'flagged_input',
      'responsibleaipolicyviolation',
      'data_inspection_failed',
      'prohibited_content',
      'moderation_blocked',
    ],
  },
];

/** Sentences that settle the kind where no code did. The first match wins, so the narrow ones stand first. */
export const decisiveSentences: readonly { readonly kind: ProviderFailureKind; readonly pattern: RegExp }[] = [
  {
    kind: 'context_length',
    pattern:
      /prompt is too long|exceeds? (the|this model'?s?) (maximum )?(context|input)|exceed context (limit|window)|exceed the configured limit of/i,
  },
  {
    kind: 'context_length',
    pattern:
      /input token count.*exceeds the maximum|reduce the length of the (messages|prompt|input)|maximum context length|(greater|larger|longer) than the (maximum )?(model'?s? )?context (length|size|window)/i,
  },
  {
    kind: 'context_length',
    pattern:
      /too large for model with \d+|too many tokens(?!\s*(per|in the|,? please wait))|total length of all messages is too long|token limit reached|tokens `?\+ `?max_new_tokens`? must be/i,
  },
  {
    kind: 'context_length',
    pattern: /exceeds? (the )?(available )?context (window|length|limit|size)|input (is|was) too (long|large) for/i,
  },
  {
    kind: 'quota_exhausted',
    pattern:
      /credit balance is too low|insufficient (credit|balance|fund|quota)|exceeded your (current quota|monthly)|exceeded .{0,20}included credits|(out of|no|not enough|requires more|negative) (api )?(credit|balance)|billing (hard )?limit|payment required|spending limit|run out of credits/i,
  },
  {
    kind: 'model_not_found',
    pattern:
      /\bmodels?\b.{0,160}\b(does not exist|doesn't exist|do not exist|not found|has been (deprecated|decommissioned|retired|removed|shut down)|no longer (available|supported|served)|not a valid model|is not available|is not supported (by|for) (any|generatecontent))/i,
  },
  {
    kind: 'model_not_found',
    pattern:
      /no endpoints found|not a valid model|(unknown|invalid|no such|unsupported) model\b|try pulling it first|not supported by any provider/i,
  },
  {
    kind: 'invalid_key',
    pattern:
      /(incorrect|invalid|wrong|unknown|missing|expired|revoked|no) .{0,24}(api[ -_]?key|x-api-key|api token|access token|auth\w* (token|header|credentials?))|api[ -_]?(key|token) .{0,30}(not valid|invalid|expired|revoked|leaked|disabled|deactivated|missing|required)|didn't provide an api key/i,
  },
  {
    kind: 'permission',
    pattern:
      /location is not supported|country, region,? or territory|free (tier|plan) is not available|must be verified|(sufficient|required|lacks?|missing) .{0,30}(permissions?|scopes?)|does not have (access|permission)|not (allowed|authorized|permitted) to/i,
  },
  {
    kind: 'content_filter',
    pattern:
      /content (management |filtering )?polic|content rules|safety (system|filter|settings|reasons)|flagged (for|by|as)|violat.{0,40}(usage|content|use) polic|prohibited (content|use)|guardrail|requires moderation/i,
  },
  {
    kind: 'overloaded',
    pattern:
      /overloaded|(at|over|no|exceeded|insufficient|limited) capacity|capacity (exceeded|limit)|model is (currently )?(busy|loading)|loading model|currently loading|high (demand|load)|no available (server|worker|instance)/i,
  },
  {
    kind: 'rate_limited',
    pattern:
      /rate[- ]?limit|too many (requests|concurrent)|requests? per (second|minute|hour)|tokens? per (minute|min)\b|slow down/i,
  },
];

/** A limit that refills by the day or month: waiting a moment does not help. */
export const exhaustedPeriod =
  /(per|\/|each|a) ?(day|month)\b|perday|permonth|\b(rpd|tpd)\b|\b(daily|monthly)\b|\blimit: 0\b/i;

/** Codes that only say "your fault" or "ours": used where neither sentence nor status says more. */
export const vagueCodes: Readonly<Record<string, ProviderFailureKind>> = {
  permission_denied: 'permission',
  forbidden: 'permission',
  not_found: 'model_not_found',
  invalid_request_error: 'bad_request',
  invalid_argument: 'bad_request',
  failed_precondition: 'bad_request',
  bad_request: 'bad_request',
  badrequesterror: 'bad_request',
  invalid_tool_generation: 'bad_request',
  tool_use_failed: 'bad_request',
  json_validate_failed: 'bad_request',
  unprocessable_entity: 'bad_request',
  server_error: 'server_error',
  internal_server_error: 'server_error',
  internal: 'server_error',
  api_error: 'server_error',
  internal_error: 'server_error',
};
