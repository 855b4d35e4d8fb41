import type { RuleId } from '../../../shared/model/rule.ts';
import type { DecideInput } from './decide-input.ts';
import { decide } from './decide.ts';
import type { PreparedCondition } from './prepared-condition.ts';
import type { PreparedRule } from './prepare-rules.ts';

/**
 * The next question that a model should answer before the request is decided; undefined where no answer would change
 * which rule decides, so that nothing is paid for in vain. To be asked for again with each answer. Pure.
 */
export function pendingQuestion(input: DecideInput): string | undefined {
  const now = decidingRule(input);
  for (const prepared of input.rules.rules) {
    const open = openQuestions(prepared, input);
    const [question] = open;
    if (question !== undefined && wouldChange(prepared.rule.id, open, input)) return question;
    if (prepared.rule.id === now) return undefined;
  }
  return undefined;
}

function decidingRule(input: DecideInput): RuleId | undefined {
  const { reason } = decide(input);
  return reason.by === 'rule' ? reason.ruleId : undefined;
}

function openQuestions({ rule, when }: PreparedRule, { request }: DecideInput): readonly string[] {
  if (!rule.isEnabled || when.type === 'invalid') return [];
  return questionsOf(when.condition).filter((question) => request.classifications?.[question] === undefined);
}

function questionsOf(condition: PreparedCondition): readonly string[] {
  if (condition.type === 'classified-as') return [condition.question];
  return 'of' in condition ? condition.of.flatMap(questionsOf) : [];
}

/** Whether the rule decides with a yes to all of the questions and not without, or the other way round. */
function wouldChange(id: RuleId, questions: readonly string[], input: DecideInput): boolean {
  const yes = Object.fromEntries(questions.map((question) => [question, true]));
  const request = { ...input.request, classifications: { ...input.request.classifications, ...yes } };
  return (decidingRule({ ...input, request }) === id) !== (decidingRule(input) === id);
}
