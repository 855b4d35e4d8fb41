import type { EpochMs } from '../../../shared/model/quantities.ts';
import type { ListedRule, Rule, RuleId } from '../../../shared/model/rule.ts';
import { mergeRule } from './merge-rule.ts';
import { readDocument, type RuleEntry } from './rules-document.ts';
import { isSameRule } from './same-rules.ts';

/** The rules as a text, with the rules that it was typed over: those of now may be others since. */
export interface TypedRules {
  readonly text: string;
  readonly over: readonly ListedRule[];
}

export interface DocumentChange {
  readonly id: RuleId;
  readonly before: Rule | undefined;
  readonly after: Rule | undefined;
  /** The rule is another one since the text was begun. */
  readonly isElsewhereToo: boolean;
}

export type TypedChanges =
  | { readonly type: 'valid'; readonly changes: readonly DocumentChange[] }
  | Extract<ReturnType<typeof readDocument>, { readonly type: 'invalid' }>;

interface MadeWith {
  readonly now: EpochMs;
  readonly newId: () => RuleId;
}

/** What saving the text would make of the rules of now. Pure but for `made`. */
export function typedChanges({ text, over }: TypedRules, rules: readonly ListedRule[], made: MadeWith): TypedChanges {
  const read = readDocument(text, rules);
  if (read.type === 'invalid') return read;
  const places: Places = { over: byId(over), current: byId(rules) };
  return { type: 'valid', changes: [...saved(read.entries, places, made), ...removed(read.entries, places)] };
}

interface Places {
  readonly over: ReadonlyMap<RuleId, Rule>;
  readonly current: ReadonlyMap<RuleId, Rule>;
}

/** What the text leaves as it was found stays as it is now. */
function saved(entries: readonly RuleEntry[], { over, current }: Places, made: MadeWith): readonly DocumentChange[] {
  return entries.flatMap(({ id = made.newId(), ...draft }, at) => {
    const [found, before] = [over.get(id), current.get(id)];
    const { origin, createdAt } = found ?? before ?? { origin: 'person' as const, createdAt: made.now + at };
    const written: Rule = { id, origin, createdAt, ...draft };
    if (found && isSameRule(found, written)) return [];
    const after = found && before ? mergeRule({ before: found, after: written }, before) : written;
    if (before && isSameRule(before, after)) return [];
    return [{ id, before, after, isElsewhereToo: isOther(found, before) }];
  });
}

/** Own rules that the text has lost go, shipped ones stay; what came since it was begun was never in it. */
function removed(entries: readonly RuleEntry[], { over, current }: Places): readonly DocumentChange[] {
  const named = new Set(entries.map(({ id }) => id));
  return [...over.values()].flatMap((found) => {
    const before = current.get(found.id);
    if (!before || before.origin === 'system' || named.has(found.id)) return [];
    return [{ id: found.id, before, after: undefined, isElsewhereToo: isOther(found, before) }];
  });
}

function isOther(found: Rule | undefined, current: Rule | undefined): boolean {
  return found && current ? !isSameRule(found, current) : found !== current;
}

function byId(rules: readonly ListedRule[]): ReadonlyMap<RuleId, Rule> {
  return new Map(rules.map(({ rule }) => [rule.id, rule]));
}
