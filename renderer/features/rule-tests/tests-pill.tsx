import { useEffect } from 'react';
import type { RuleTestResult } from '../../../shared/model/rule-test.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { useNames } from '../../client/use-names.ts';
import { StatusWord } from '../../ui/status-word.tsx';
import { expectedWords } from './describe-test.ts';
import './rule-tests.css';

/** How many of the tests pass; the first one that does not is named by the rule it is meant for. */
export function TestsPill() {
  const { ruleTests } = useStores();
  const names = useNames();
  const results = useFrom(
    () => ruleTests,
    (state) => state.results,
  );
  const status = useFrom(
    () => ruleTests,
    (state) => state.status,
  );
  useEffect(() => void ruleTests.getState().read(), [ruleTests]);
  if (status.state === 'reading') return null;
  const failed = results.filter(({ outcome }) => !outcome.hasPassed);
  return (
    <button
      type="button"
      className="tests-pill"
      aria-haspopup="dialog"
      onClick={() => ruleTests.getState().showList(true)}
    >
      {status.state === 'failed' ? (
        <StatusWord status="danger">Tests cannot be run</StatusWord>
      ) : (
        <StatusWord status={statusOf(results, failed)}>
          {`${countWords(results, failed)}${failed[0] ? `: ${expectedWords(failed[0].test.expected, names)}` : ''}`}
        </StatusWord>
      )}
    </button>
  );
}

function statusOf(results: readonly RuleTestResult[], failed: readonly RuleTestResult[]) {
  if (results.length === 0) return 'idle';
  return failed.length === 0 ? 'ok' : 'warn';
}

function countWords({ length }: readonly RuleTestResult[], failed: readonly RuleTestResult[]): string {
  if (length === 0) return 'No tests yet';
  const tests = `${String(length)} ${length === 1 ? 'test' : 'tests'}`;
  if (failed.length > 0) return `${String(failed.length)} of ${tests} ${failed.length === 1 ? 'fails' : 'fail'}`;
  return `${String(length)} of ${tests} ${length === 1 ? 'passes' : 'pass'}`;
}
