import type { RuleEdits } from '../../../shared/model/replay.ts';
import type { Rule, RuleDraft } from '../../../shared/model/rule.ts';

/** The rules as they would be once the edits were saved. Pure. */
export function editRules(rules: readonly Rule[], edits: RuleEdits | undefined, now: number): readonly Rule[] {
  if (!edits) return rules;
  const removed = new Set(edits.remove);
  const saved = new Map(edits.save.flatMap((entry) => (entry.id === undefined ? [] : [[entry.id, entry.draft]])));
  const known = new Set(rules.map(({ id }) => id));
  const added = edits.save.filter(({ id }) => id === undefined || !known.has(id));
  return [
    ...rules.filter(({ id }) => !removed.has(id)).map((rule) => edited(rule, saved.get(rule.id))),
    ...added.map(({ id = '', draft, createdAt = now }, index) => ({
      ...draft,
      id: id || `new-${String(index)}`,
      origin: 'person' as const,
      createdAt,
    })),
  ];
}

/** A rule that stays as it is is the same one: it is prepared already. */
function edited(rule: Rule, draft: RuleDraft | undefined): Rule {
  const { id, origin, createdAt } = rule;
  return draft ? { ...draft, id, origin, createdAt } : rule;
}
