import { FlaskConical, Pencil, Trash2 } from 'lucide-react';
import type { RuleTestResult } from '../../../shared/model/rule-test.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { useNames } from '../../client/use-names.ts';
import type { Names } from '../../lib/names.ts';
import { focusWhenShown } from '../../lib/focus-when-shown.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { StatusWord } from '../../ui/status-word.tsx';
import { expectedWords, outcomeWords } from './describe-test.ts';

/** All tests with what came of each; a failing one says where its message goes instead. */
export function TestList() {
  const { ruleTests } = useStores();
  const names = useNames();
  const isOpen = useFrom(
    () => ruleTests,
    (state) => state.isListOpen,
  );
  const results = useFrom(
    () => ruleTests,
    (state) => state.results,
  );
  const sorted = [...results.filter(hasFailed), ...results.filter((result) => !hasFailed(result))];
  return (
    <Dialog
      isOpen={isOpen}
      onClose={() => ruleTests.getState().showList(false)}
      title="Tests of the rules"
      description="They run after every change of a rule. Outages and spent budgets do not count, unless a test says so."
      size="wide"
    >
      {results.length === 0 ? (
        <EmptyState icon={FlaskConical} title="No tests yet">
          Try a message, then save it as a test: it says when a change sends that message elsewhere.
        </EmptyState>
      ) : (
        <ul className="test-list">
          {sorted.map((result) => (
            <TestRow key={result.test.id} result={result} names={names} />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function TestRow({ result: { test, outcome }, names }: { readonly result: RuleTestResult; readonly names: Names }) {
  const { trial, ruleTests } = useStores();
  const { id, createdAt: _, ...draft } = test;
  const tryAgain = () => {
    trial.getState().load(test.message);
    ruleTests.getState().showList(false);
    focusWhenShown('[data-region="try-message"] [data-region-focus]');
  };
  return (
    <li className="test-row">
      <StatusWord status={outcome.hasPassed ? 'ok' : 'warn'}>{outcome.hasPassed ? 'Passes' : 'Fails'}</StatusWord>
      <div className="test-words">
        <b className="ellipsis">{test.name}</b>
        <span>
          Expects {expectedWords(test.expected, names)}
          {!outcome.hasPassed && `. Came: ${outcomeWords(outcome, names)}`}
        </span>
      </div>
      <IconButton icon={FlaskConical} label={`Try ${test.name}`} size="small" onClick={tryAgain} />
      <IconButton
        icon={Pencil}
        label={`Edit ${test.name}`}
        size="small"
        onClick={() => ruleTests.getState().edit({ type: 'known', id, draft })}
      />
      <IconButton
        icon={Trash2}
        label={`Delete ${test.name}`}
        size="small"
        onClick={() => void ruleTests.getState().remove(test)}
      />
    </li>
  );
}

function hasFailed({ outcome }: RuleTestResult): boolean {
  return !outcome.hasPassed;
}
