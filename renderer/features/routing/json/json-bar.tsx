import { Upload } from 'lucide-react';
import { useMemo, useRef } from 'react';
import type { ListedRule } from '../../../../shared/model/rule.ts';
import { canHoldRules, mostHeldCharacters } from '../../../client/rules/held-rules-text.ts';
import { useFrom, useStores } from '../../../client/stores-context.ts';
import { type DocumentChange, typedChanges, type TypedRules } from '../../../lib/rules/document-changes.ts';
import { Button } from '../../../ui/button.tsx';
import { StatusWord } from '../../../ui/status-word.tsx';

/** What saving the text would change, and the buttons for it. */
export function JsonBar() {
  const { rulesText } = useStores();
  const file = useRef<HTMLInputElement>(null);
  const summary = useSummary();
  const { save, discard, importFile } = rulesText.getState();
  return (
    <div className="rules-json-bar">
      <span role="status">
        {summary.status === 'quiet' ? summary.words : <StatusWord status={summary.status}>{summary.words}</StatusWord>}
      </span>
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        className="visually-hidden"
        tabIndex={-1}
        aria-label="File with rules"
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          if (chosen) void importFile(chosen);
          event.currentTarget.value = '';
        }}
      />
      <Button size="small" icon={Upload} onClick={() => file.current?.click()}>
        Import
      </Button>
      <Button size="small" disabled={!summary.isEdited} onClick={discard}>
        Discard
      </Button>
      <Button size="small" tone="primary" hotkey="Mod+Enter" disabled={!summary.canSave} onClick={save}>
        Save rules
      </Button>
    </div>
  );
}

function useSummary() {
  const { rules: store, rulesText } = useStores();
  const typed = useFrom(
    () => rulesText,
    (state) => state.typed,
  );
  const rules = useFrom(
    () => store,
    (state) => state.rules,
  );
  const isSaving = useFrom(
    () => store,
    (state) => state.isSaving,
  );
  return useMemo(() => {
    if (typed && isSaving) return { status: 'quiet' as const, words: 'Saving', isEdited: false, canSave: false };
    if (!typed) return { status: 'quiet' as const, words: 'As saved', isEdited: false, canSave: false };
    const { status, words, canSave } = summarise(typed, rules);
    if (!canHoldRules(typed)) {
      return { status: 'warn' as const, words: `${words.replace(/\.$/, '')}. ${lossWords}`, isEdited: true, canSave };
    }
    const keptWords = canSave || status !== 'warn' ? words : `${words}. What you wrote is kept.`;
    return { status, words: keptWords, isEdited: true, canSave };
  }, [typed, rules, isSaving]);
}

const mostWords = mostHeldCharacters.toLocaleString('en-US');
const lossWords = `More than ${mostWords} characters: a reload loses it unless it is saved first.`;

function summarise(typed: TypedRules, rules: readonly ListedRule[]) {
  const read = typedChanges(typed, rules, { now: 0, newId: () => '' });
  if (read.type === 'invalid') {
    const words = `Not valid yet: ${countOf(read.problems, 'problem')}, F8 goes to the next`;
    return { status: 'warn' as const, words, canSave: false };
  }
  const { changes } = read;
  const words = changes.length === 0 ? 'Nothing changed' : `Valid: ${changeWords(changes)}`;
  const status = changes.some(({ isElsewhereToo }) => isElsewhereToo) ? ('warn' as const) : ('ok' as const);
  return { status, words, canSave: changes.length > 0 };
}

function changeWords(changes: readonly DocumentChange[]): string {
  const added = changes.filter(({ before }) => !before).length;
  const removed = changes.filter(({ after }) => !after).length;
  const elsewhere = changes.filter(({ isElsewhereToo }) => isElsewhereToo).length;
  const parts = [
    [changes.length - added - removed, 'changed'],
    [added, 'added'],
    [removed, 'deleted'],
  ].flatMap(([count, what]) => (count === 0 ? [] : [`${String(count)} ${String(what)}`]));
  const words = parts.join(', ');
  return elsewhere === 0 ? words : `${words}. ${String(elsewhere)} also changed elsewhere: yours is saved over it.`;
}

function countOf({ length }: readonly unknown[], what: string): string {
  return `${String(length)} ${length === 1 ? what : `${what}s`}`;
}
