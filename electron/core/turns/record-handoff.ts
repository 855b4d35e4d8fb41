import type { Handoff, HandoffGiven, HandoffModel, HandoffReason } from '../../../shared/model/handoff.ts';
import type { Message, Provenance } from '../../../shared/model/message.ts';
import type { TurnTrail } from './turn-trail.ts';

export interface MovedAnswer {
  readonly answer: Message;
  /** The answer before it on the same branch. */
  readonly before: Message | undefined;
  readonly trail: TurnTrail;
  readonly newId: () => string;
  readonly now: number;
}

/** The handoff that an answer made by itself, because another model gave it than the one before; undefined for none. Pure but for the id. */
export function seamlessHandoff({ answer, before, trail, newId, now }: MovedAnswer): Handoff | undefined {
  const { provenance } = answer;
  if (!before?.provenance || !provenance || answer.status === 'failed') return undefined;
  if (before.provenance.model === provenance.model) return undefined;
  return {
    id: newId(),
    conversationId: answer.conversationId,
    afterMessageId: before.id,
    answerId: answer.id,
    from: modelOf(before.provenance),
    to: modelOf(provenance),
    reason: reasonOf(provenance, trail),
    given: givenOf(provenance, trail),
    way: 'seamless',
    createdAt: now,
  };
}

function modelOf({ model, modelLabel, line }: Provenance): HandoffModel {
  return { model, modelLabel, line };
}

function reasonOf({ insteadOf, failedAttempts, choice }: Provenance, { decision }: TurnTrail): HandoffReason {
  if (!insteadOf) return choice;
  const { model: of, modelLabel } = insteadOf;
  const failure = failedAttempts.find(({ model }) => model === of)?.failure.kind ?? failedAttempts[0]?.failure.kind;
  const isTooSmall = decision?.excluded.some(
    ({ model, exclusion }) => model === of && exclusion.code === 'window-too-small',
  );
  if (isTooSmall || failure === 'context_length') return { by: 'context-window', of, modelLabel };
  return { by: 'fallback', of, modelLabel, ...(failure && { failure }) };
}

function givenOf({ model }: Provenance, { steps, messageCount = 0, request }: TurnTrail): HandoffGiven {
  const tokens = request?.contextTokens ?? 0;
  for (const step of steps.toReversed()) {
    if (step.type === 'history-fitted' && step.model === model) {
      return { what: 'summary', messageCount: step.keptCount, tokens };
    }
  }
  const added = steps.find((step) => step.type === 'notes-added');
  return { what: added?.handoff ?? 'everything', messageCount, tokens };
}

/** The person's own handoff, once the next model has begun. */
export function begunHandoff(handoff: Handoff, answer: Message): Handoff {
  return { ...handoff, answerId: answer.id };
}
