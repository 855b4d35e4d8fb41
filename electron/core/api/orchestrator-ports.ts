import type { Rule, RuleId } from '../../../shared/model/rule.ts';
import type { AuditTrail } from '../audit/audit-trail.ts';
import type { ResponseCache } from '../cache/response-cache.ts';
import type { Directory } from '../providers/directory.ts';
import type { Approvals } from '../turns/approvals.ts';
import type { Turns } from '../turns/create-turns.ts';
import type { Policies } from '../turns/policies.ts';
import type { Registries } from '../turns/registries.ts';
import type { Router } from '../turns/router.ts';
import type { ApiPorts } from './api-ports.ts';

/** What the verbs on routing, money and health need. */
export interface OrchestratorPorts extends ApiPorts {
  readonly turns: Turns;
  readonly registries: Registries;
  readonly router: Router;
  readonly policies: Policies;
  readonly approvals: Approvals;
  readonly cache: ResponseCache;
  readonly audit: AuditTrail;
  readonly directory: Directory;
  /** Fires when the program ends. */
  readonly closing: AbortSignal;
  /** Shipped and own ones, in the order they are tried. */
  readonly rules: () => readonly Rule[];
  /** Takes over what was stored of own or shipped rules; routing goes by it. */
  readonly noteRules: (changes: RuleChanges) => void;
}

/** Own rules that were stored and removed. */
export interface RuleChanges {
  readonly saved: readonly Rule[];
  readonly removed: readonly RuleId[];
}
