import { useMemo } from 'react';
import type { RuleEdits } from '../../shared/model/replay.ts';
import type { EpochMs } from '../../shared/model/quantities.ts';
import type { ListedRule, Rule } from '../../shared/model/rule.ts';
import { typedChanges, type TypedRules } from '../lib/rules/document-changes.ts';
import type { ReplayedRules } from './replay-store.ts';
import { useFrom, useStores } from './stores-context.ts';

/** The rules, with what the text of the rules would save and delete where something waits and can be read. */
export function useReplayedRules(): ReplayedRules {
  const { rules: rulesStore, rulesText, clock } = useStores();
  const typed = useFrom(
    () => rulesText,
    (state) => state.typed,
  );
  const rules = useFrom(
    () => rulesStore,
    (state) => state.rules,
  );
  return useMemo(() => {
    const edits = typed && readEdits(typed, rules, clock.now());
    return typed && edits ? { rules, unsaved: { edits, text: typed.text } } : { rules };
  }, [typed, rules, clock]);
}

function readEdits(typed: TypedRules, rules: readonly ListedRule[], now: EpochMs): RuleEdits | undefined {
  let newCount = 0;
  const newId = () => {
    newCount += 1;
    return `unsaved-${String(newCount)}`;
  };
  const read = typedChanges(typed, rules, { now, newId });
  if (read.type === 'invalid' || read.changes.length === 0) return undefined;
  const { changes } = read;
  return {
    save: changes.flatMap(({ after }) => (after ? [toSaved(after)] : [])),
    remove: changes.flatMap(({ id, after }) => (after ? [] : [id])),
  };
}

function toSaved({ id, origin: _, createdAt, ...draft }: Rule): RuleEdits['save'][number] {
  return { id, createdAt, draft };
}
