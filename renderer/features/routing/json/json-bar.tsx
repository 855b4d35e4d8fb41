import { Upload } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useFrom, useStores } from '../../../client/stores-context.ts';
import { documentChanges, readDocument } from '../../../lib/rules/rules-document.ts';
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
  const text = useFrom(
    () => rulesText,
    (state) => state.text,
  );
  const rules = useFrom(
    () => store,
    (state) => state.rules,
  );
  return useMemo(() => {
    const isEdited = text !== undefined;
    if (!isEdited) return { status: 'quiet' as const, words: 'As saved', isEdited, canSave: false };
    const read = readDocument(text, rules);
    if (read.type === 'invalid') {
      const count = read.problems.length;
      const words = `Not valid yet: ${count === 1 ? '1 problem' : `${String(count)} problems`}. What you wrote is kept.`;
      return { status: 'warn' as const, words, isEdited, canSave: false };
    }
    const changes = documentChanges(read.entries, rules, { now: 0, newId: () => '' });
    const added = changes.filter(({ before }) => !before).length;
    const removed = changes.filter(({ after }) => !after).length;
    const parts = [
      [changes.length - added - removed, 'changed'],
      [added, 'added'],
      [removed, 'deleted'],
    ].flatMap(([count, what]) => (count === 0 ? [] : [`${String(count)} ${String(what)}`]));
    const words = parts.length === 0 ? 'Nothing changed' : `Valid: ${parts.join(', ')}`;
    return { status: 'ok' as const, words, isEdited, canSave: parts.length > 0 };
  }, [text, rules]);
}
