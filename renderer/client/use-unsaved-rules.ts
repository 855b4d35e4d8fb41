import { useMemo } from 'react';
import type { RuleEdits } from '../../shared/model/replay.ts';
import type { EpochMs } from '../../shared/model/quantities.ts';
import type { ListedRule, Rule } from '../../shared/model/rule.ts';
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
  return useMemo(() => (text === undefined ? undefined : readEdits(text, rules, clock.now())), [text, rules, clock]);
}

function readEdits(text: string, rules: readonly ListedRule[], now: EpochMs): RuleEdits | undefined {
  const read = readDocument(text, rules);
  if (read.type === 'invalid') return undefined;
  let newCount = 0;
  const newId = () => {
    newCount += 1;
    return `unsaved-${String(newCount)}`;
  };
  const changes = documentChanges(read.entries, rules, { now, newId });
  if (changes.length === 0) return undefined;
  return {
    save: changes.flatMap(({ after }) => (after ? [toSaved(after)] : [])),
    remove: changes.flatMap(({ id, after }) => (after ? [] : [id])),
  };
}

function toSaved({ id, origin: _, createdAt, ...draft }: Rule): RuleEdits['save'][number] {
  return { id, createdAt, draft };
}
