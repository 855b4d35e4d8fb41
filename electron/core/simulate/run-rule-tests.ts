import type { ExpectedRoute, RuleTest, RuleTestOutcome, RuleTestResult } from '../../../shared/model/rule-test.ts';
import type { Trial } from '../../../shared/model/trial.ts';
import { assertNever } from '../../../shared/model/assert-never.ts';
import type { Clock } from '../ports/clock.ts';
import { calmState } from '../turns/calm-state.ts';
import { askedOf } from './asked-of.ts';
import { createTurnTaker } from './create-turn-taker.ts';
import { tryMessage, type TryPorts } from './try-message.ts';

export interface RuleTestPorts extends TryPorts {
  readonly clock: Clock;
}

/** Where each message goes now, with everything in order and no budget spent but what the test itself says. */
export async function runRuleTests(ports: RuleTestPorts, tests: readonly RuleTest[]): Promise<RuleTestResult[]> {
  const takeTurn = createTurnTaker(ports.clock);
  const results: RuleTestResult[] = [];
  for (const test of tests) {
    results.push({ test, outcome: runRuleTest(ports, test) });
    await takeTurn();
  }
  return results;
}

function runRuleTest(ports: RuleTestPorts, { message, at, expected }: RuleTest): RuleTestOutcome {
  const { decision } = tryMessage(ports, {
    asked: askedOf(message, { at }),
    twists: message,
    at,
    world: (state) => ({ ...state, ...calmState, budgets: state.budgets.map(untouched) }),
  });
  const model = decision.candidates[0]?.model;
  return { hasPassed: hasPassed(expected, decision), reason: decision.reason, ...(model !== undefined && { model }) };
}

function hasPassed(expected: ExpectedRoute, { reason, candidates: [first] }: Trial['decision']): boolean {
  switch (expected.type) {
    case 'rule':
      return reason.by === 'rule' && reason.ruleId === expected.ruleId;
    case 'model':
      return first?.model === expected.model;
    default:
      return assertNever(expected);
  }
}

function untouched<Budget extends object>(budget: Budget) {
  return { ...budget, leftMicros: Infinity, spentPercent: 0 };
}
