import { useMemo } from 'react';
import type { RuleEdits } from '../../shared/model/replay.ts';
import type { Rule } from '../../shared/model/rule.ts';
import { documentChanges, readDocument } from '../lib/rules/rules-document.ts';
import { useFrom, useStores } from './stores-context.ts';

/** What the text of the rules would save and delete; undefined where nothing waits to be saved or it cannot be read yet. */
export function useUnsavedRules(): RuleEdits | undefined {
  const { rules: rulesStore, rulesText, clock } = useStores();
  const text = useFrom(
    () => rulesText,
    (state) => state.text,
  );
  const rules = useFrom(
    () => rulesStore,
    (state) => state.rules,
  );
  return useMemo(() => {
    if (text === undefined) return undefined;
    const read = readDocument(text, rules);
    if (read.type === 'invalid') return undefined;
    let newCount = 0;
    const newId = () => `unsaved-${String((newCount += 1))}`;
    const changes = documentChanges(read.entries, rules, { now: clock.now(), newId });
    if (changes.length === 0) return undefined;
    return {
      save: changes.flatMap(({ after }) => (after ? [toSaved(after)] : [])),
      remove: changes.flatMap(({ id, after }) => (after ? [] : [id])),
    };
  }, [text, rules, clock]);
}

function toSaved({ id, origin: _, createdAt, ...draft }: Rule): RuleEdits['save'][number] {
  return { id, createdAt, draft };
}
