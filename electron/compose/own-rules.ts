import type { Rule, RuleId } from '../../shared/model/rule.ts';
import type { RuleChanges } from '../core/api/orchestrator-ports.ts';

export interface OwnRules {
  readonly list: () => readonly Rule[];
  /** What was stored, in the place of reading all of them anew. */
  readonly change: (changes: RuleChanges) => void;
  /** Reads them anew the next time. */
  readonly forget: () => void;
}

/** The person's own rules: thousands take longer to read than a turn of the program may last. */
export function createOwnRules(read: () => readonly Rule[]): OwnRules {
  let known: Map<RuleId, Rule> | undefined;
  const open = () => (known ??= new Map(read().map((rule) => [rule.id, rule])));
  return {
    list: () => [...open().values()],
    change: ({ saved, removed }) => {
      if (!known) return;
      for (const id of removed) known.delete(id);
      for (const rule of saved) known.set(rule.id, rule);
    },
    forget: () => {
      known = undefined;
    },
  };
}
