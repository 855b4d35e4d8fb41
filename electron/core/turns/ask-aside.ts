import type { Candidate, Decision } from '../../../shared/model/decision.ts';
import type { EffectivePolicy } from '../../../shared/model/policy.ts';
import { approvalCauses } from '../budget/approval-causes.ts';
import type { AsideAnswer, AsideCall } from './aside.ts';
import type { Asked } from './asked.ts';
import type { DescribedRequest } from './describe-request.ts';
import { runChain } from './run-chain.ts';
import type { TurnPorts } from './turn-ports.ts';

const mostModels = 3;

/**
 * Asks once and answers with the whole text. Nobody is asked about money for it: what would need a yes is not sent.
 * Undefined where no model can be used, a budget refuses, none answers in time, or `signal` fires.
 */
export async function askAside(ports: TurnPorts, aside: AsideCall): Promise<AsideAnswer | undefined> {
  const described = describeAside(ports, aside);
  const policy = ports.router.policyFor(described.request).effective;
  const decision = decisionFor(ports, aside, { described, policy });
  if (decision.candidates.length === 0 || aside.signal.aborted) return undefined;

  const impatience = new AbortController();
  const stopTimer = ports.clock.after(aside.patienceMs, () => impatience.abort());
  let text = '';
  try {
    const { attempt, target, cost } = await runChain(ports, {
      identity: aside.identity,
      source: aside.source,
      workspaceId: aside.workspaceId,
      decision,
      policy,
      prompt: aside.prompt,
      inputTokens: described.request.contextTokens,
      inputCharacters: described.request.text.length,
      isAside: true,
      signal: AbortSignal.any([aside.signal, impatience.signal]),
      emit: (event) => {
        if (event.type === 'text-delta') text += event.text;
      },
    });
    if (attempt.outcome !== 'complete' || !target) {
      if (cost) aside.onLost?.(cost);
      return undefined;
    }
    return { text, model: target.ref, modelLabel: target.model.label, ...(cost && { cost }) };
  } finally {
    stopTimer();
  }
}

/** Routing sees the question itself, not the conversation beside which it is asked. */
function describeAside(ports: TurnPorts, aside: AsideCall): DescribedRequest {
  const { conversationId, workspaceId, task, prompt, model, source } = aside;
  const asked: Asked = {
    source,
    workspaceId,
    conversationId,
    task,
    ...(model !== undefined && { model }),
    history: [],
    bypassesCache: true,
  };
  const described = ports.router.describe(asked);
  const text = [prompt.system ?? '', ...prompt.messages.map((message) => message.text)].join('\n');
  const { parameters } = prompt;
  const leastTokens = ports.countTokens(`${prompt.system ?? ''}\n${prompt.messages.at(-1)?.text ?? ''}`);
  const contextTokens = ports.countTokens(text);
  return { ...described, request: { ...described.request, text, contextTokens, leastTokens, parameters }, prompt };
}

interface Weighed {
  readonly described: DescribedRequest;
  readonly policy: EffectivePolicy;
}

function decisionFor(ports: TurnPorts, aside: AsideCall, { described, policy }: Weighed): Decision {
  const { router, registries } = ports;
  const budgets = registries.budgets.standing(aside.workspaceId, policy);
  const goesWithoutAsking = ({ model, estimate }: Candidate) => {
    const providerId = ports.resolve(model)?.row.id;
    if (providerId === undefined) return false;
    const thresholdMicros = policy.fields.approvalThresholdMicros ?? Number.MAX_SAFE_INTEGER;
    return approvalCauses({ estimate, providerId, thresholdMicros, budgets }).length === 0;
  };
  const candidates =
    aside.model === undefined ? router.cheapest(described, aside.mayAsk) : namedCandidate(ports, described);
  return {
    reason: aside.model === undefined ? { by: 'strategy', strategy: 'cheapest' } : { by: 'person' },
    task: described.request.task,
    candidates: candidates
      .filter(({ model }) => aside.model !== undefined || ports.resolve(model)?.row.kind !== 'demo')
      .filter(goesWithoutAsking)
      .slice(0, mostModels),
    excluded: [],
    skippedRules: [],
    needsApproval: false,
    cache: { isEnabled: false, ttlMs: 0 },
  };
}

/** No other model takes its place. */
function namedCandidate({ router }: TurnPorts, described: DescribedRequest): readonly Candidate[] {
  return router.decide(described).decision.candidates.filter(({ role }) => role === 'target');
}
