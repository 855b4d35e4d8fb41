import type { ExpectedRoute, RuleTestDraft } from '../../../shared/model/rule-test.ts';
import type { Trial, TrialMessage } from '../../../shared/model/trial.ts';

interface FoundTrial {
  readonly trial: Trial;
  readonly message: TrialMessage;
}

const longestName = 60;

/** A test that expects what the trial has found; undefined where it led nowhere. Pure. */
export function testOf({ trial: { decision, request }, message }: FoundTrial): RuleTestDraft | undefined {
  const expected = expectedOf(decision);
  if (!expected) return undefined;
  const words = message.text.trim().replace(/\s+/g, ' ') || (message.files?.[0]?.name ?? 'Message');
  const name = words.length > longestName ? `${words.slice(0, longestName - 1)}…` : words;
  return { name, message, expected, at: request.at };
}

function expectedOf({ reason, candidates: [first] }: Trial['decision']): ExpectedRoute | undefined {
  if (reason.by === 'rule') return { type: 'rule', ruleId: reason.ruleId, ruleName: reason.ruleName };
  return first && { type: 'model', model: first.model };
}
