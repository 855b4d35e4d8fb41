import { useState } from 'react';
import type { ExpectedRoute, RuleTestResult } from '../../../shared/model/rule-test.ts';
import type { EditedTest } from '../../client/rule-tests-store.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { useNames } from '../../client/use-names.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { expectedOptions, keyOf } from './expected-options.ts';

/** Where a test is written. */
export function TestFormPlace() {
  const edited = useFrom(
    ({ ruleTests }) => ruleTests,
    (state) => state.edited,
  );
  return edited && <TestForm edited={edited} />;
}

const longestText = 20_000;

function TestForm({ edited }: { readonly edited: EditedTest }) {
  const { ruleTests } = useStores();
  const [draft, setDraft] = useState(edited.draft);
  const isSaving = useFrom(
    () => ruleTests,
    (state) => state.isSaving,
  );
  const options = useExpectedOptions(edited);
  const problem = problemOf(draft);
  const close = () => ruleTests.getState().edit(undefined);
  const save = () => {
    if (problem === undefined) void ruleTests.getState().save({ ...edited, draft });
  };
  const title = edited.type === 'new' ? 'Save as test' : 'Edit test';
  return (
    <Dialog
      isOpen
      onClose={close}
      title={title}
      description="The test fails when a change of the rules sends this message elsewhere."
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button tone="primary" isBusy={isSaving} onClick={save}>
            Save test
          </Button>
        </>
      }
    >
      <div className="test-form">
        <TextField
          label="Name"
          value={draft.name}
          maxLength={120}
          onChange={(event) => setDraft({ ...draft, name: event.target.value })}
          onKeyDown={({ key, repeat, nativeEvent }) => key === 'Enter' && !repeat && !nativeEvent.isComposing && save()}
        />
        <label className="test-message">
          <span className="field-label">Message</span>
          <textarea
            rows={4}
            value={draft.message.text}
            onChange={(event) => setDraft({ ...draft, message: { ...draft.message, text: event.target.value } })}
          />
        </label>
        <Select
          label="Goes to"
          value={keyOf(draft.expected)}
          options={options.map(({ expected, label }) => ({ value: keyOf(expected), label }))}
          onChange={(value) => setDraft({ ...draft, expected: expectedFor(options, value) ?? draft.expected })}
        />
        {problem !== undefined && (
          <p className="field-problem" role="alert">
            {problem}
          </p>
        )}
      </div>
    </Dialog>
  );
}

function useExpectedOptions(edited: EditedTest) {
  const names = useNames();
  const rules = useFrom(
    (stores) => stores.rules,
    (state) => state.rules,
  );
  const results = useFrom(
    (stores) => stores.ruleTests,
    (state) => state.results,
  );
  const found = useFrom(
    (stores) => stores.trial,
    (state) => state.found?.trial.decision,
  );
  const outcome = edited.type === 'known' ? outcomeOf(results, edited.id) : undefined;
  const model = edited.type === 'known' ? outcome?.model : found?.candidates[0]?.model;
  return expectedOptions({ current: edited.draft.expected, model, rules: rules.map(({ rule }) => rule), names });
}

function outcomeOf(results: readonly RuleTestResult[], id: string): RuleTestResult['outcome'] | undefined {
  return results.find(({ test }) => test.id === id)?.outcome;
}

function expectedFor(
  options: readonly { readonly expected: ExpectedRoute }[],
  value: string,
): ExpectedRoute | undefined {
  return options.find(({ expected }) => keyOf(expected) === value)?.expected;
}

function problemOf({ name, message }: EditedTest['draft']): string | undefined {
  if (name.trim() === '') return 'Give the test a name.';
  if (message.text.trim() === '' && (message.files ?? []).length === 0) return 'Write the message that is tested.';
  if (message.text.length <= longestText) return undefined;
  return `A test keeps ${longestText.toLocaleString('en-US')} characters at most; this message has ${message.text.length.toLocaleString('en-US')}.`;
}
