import type { Decision } from '../../../shared/model/decision.ts';
import type { ModelRef } from '../../../shared/model/ids.ts';
import type { KeyView } from '../../../shared/model/key.ts';
import type { EffectivePolicy } from '../../../shared/model/policy.ts';
import type { RoutingRequest } from '../../../shared/model/routing-request.ts';
import type { Rule } from '../../../shared/model/rule.ts';
import { decide } from '../routing/decide.ts';
import type { DecideInput, RoutingState } from '../routing/decide-input.ts';
import type { PreparedRules } from '../routing/prepare-rules.ts';
import { calmState } from './calm-state.ts';
import { readConditions } from './read-conditions.ts';
import { readOutages } from './read-outages.ts';
import type { Registries } from './registries.ts';
import type { RoutableCatalogue } from './routable-models.ts';
import { splitCommand } from './split-command.ts';

/** A request as its trace and its message keep it. */
export interface RecordedRequest {
  /** As the person wrote it, with its slash command. */
  readonly text: string;
  readonly request: Omit<RoutingRequest, 'text'>;
  /** The models that were left out then, which tells what was out of order. */
  readonly excluded: Decision['excluded'];
  /** The automatic choice that the conversation had then. */
  readonly sticky?: RoutingState['sticky'];
}

export interface DecidedAgain {
  readonly request: RoutingRequest;
  /** Of its chain only the first is meant, and it tells of no rule that does not decide. */
  readonly decision: Decision;
}

export interface DecideAgainPorts {
  readonly prepare: (rules: readonly Rule[]) => PreparedRules;
  readonly registries: Pick<Registries, 'health'>;
  readonly keys: () => readonly KeyView[];
  readonly catalogue: (keys: readonly KeyView[]) => RoutableCatalogue;
  readonly preferredModel: () => ModelRef | undefined;
  readonly estimate: RoutingState['estimate'];
  readonly policy: (at: Pick<RoutingRequest, 'workspaceId' | 'conversationId'>) => EffectivePolicy;
}

export type DecideAgain = (recorded: RecordedRequest) => DecidedAgain;

/**
 * Decides as if it were then, with the outages of then, and with the keys, models, speeds and policies of now. What was
 * left of budgets and quotas then is not kept anywhere: they count as untouched.
 */
export function createDecideAgain(ports: DecideAgainPorts, rules: readonly Rule[]): DecideAgain {
  const prepared = ports.prepare(rules);
  const { commands } = readConditions(rules);
  const { catalogue } = ports.catalogue(ports.keys());
  const preferredModel = ports.preferredModel();
  const calm: RoutingState = {
    ...calmState,
    now: 0,
    estimate: ports.estimate,
    speed: ports.registries.health.speed(),
  };

  return ({ text: written, request: { command: _, ...described }, excluded, sticky }) => {
    const request: RoutingRequest = { ...described, ...splitCommand(written, commands) };
    const state: RoutingState = {
      ...calm,
      ...readOutages(excluded, request.at),
      now: request.at,
      ...(sticky && { sticky }),
      ...(preferredModel !== undefined && request.model === undefined && { preferredModel }),
    };
    const policy = ports.policy(request);
    return { request, decision: decideFirst({ request, rules: prepared, policy, catalogue, state, isUntold: true }) };
  };
}

/** Ranks who would come next only where nobody stands first without it, as that is most of the work. Pure. */
function decideFirst(input: DecideInput): Decision {
  const { policy } = input;
  const alone = decide({ ...input, policy: { ...policy, fields: { ...policy.fields, maxFallbacks: 0 } } });
  const [first] = alone.candidates;
  return first && first.role !== 'last-resort' ? alone : decide(input);
}
