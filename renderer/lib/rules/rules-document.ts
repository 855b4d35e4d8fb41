import { z } from 'zod';
import { type ListedRule, RuleDraft, RuleId } from '../../../shared/model/rule.ts';
import { draftOf } from './rule-form.ts';

/** A rule as the JSON view writes it. One without an id is new. */
export const RuleEntry = z.strictObject({ id: z.exactOptional(RuleId), ...RuleDraft.shape });
export type RuleEntry = z.infer<typeof RuleEntry>;

export const RulesDocument = z.array(RuleEntry);

/** The rules as text, in the order in which they are tried. */
export function writeDocument(rules: readonly ListedRule[]): string {
  return `${JSON.stringify(
    rules.map(({ rule }) => ({ id: rule.id, ...draftOf(rule) })),
    undefined,
    2,
  )}\n`;
}

export interface DocumentProblem {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

export type ReadDocument =
  | { readonly type: 'valid'; readonly entries: readonly RuleEntry[] }
  | { readonly type: 'invalid'; readonly problems: readonly DocumentProblem[] };

/** What the text says; where it is not JSON at all, the problem has an empty path. */
export function readDocument(text: string, rules: readonly ListedRule[]): ReadDocument {
  const json = parseJson(text);
  if (json.type === 'invalid') return { type: 'invalid', problems: [{ path: [], message: json.message }] };
  const parsed = RulesDocument.safeParse(json.value);
  if (!parsed.success) return { type: 'invalid', problems: parsed.error.issues.slice(0, mostProblems) };
  const problems = entryProblems(parsed.data, rules);
  return problems.length > 0 ? { type: 'invalid', problems } : { type: 'valid', entries: parsed.data };
}

/** More at once help nobody. */
const mostProblems = 100;

function parseJson(text: string) {
  try {
    const value: unknown = JSON.parse(text);
    return { type: 'valid' as const, value };
  } catch (error) {
    if (error instanceof SyntaxError) return { type: 'invalid' as const, message: error.message };
    throw error;
  }
}

function entryProblems(entries: readonly RuleEntry[], rules: readonly ListedRule[]): readonly DocumentProblem[] {
  const shipped = new Map(rules.flatMap(({ rule }) => (rule.origin === 'system' ? [[rule.id, rule]] : [])));
  const seen = new Set<RuleId>();
  return entries.flatMap(({ id, ...draft }, at) => {
    if (id === undefined) return [];
    const path = [at, 'id'];
    if (seen.has(id)) return [{ path, message: `Two rules have the id "${id}". Leave it out of one of them.` }];
    seen.add(id);
    const rule = shipped.get(id);
    if (!rule) {
      const isUnknown = id.startsWith('system:');
      return isUnknown ? [{ path, message: `No rule "${id}" comes with Switchboard. Leave out its id.` }] : [];
    }
    const kept = { ...draft, isEnabled: rule.isEnabled, priority: rule.priority };
    if (JSON.stringify(RuleDraft.parse(kept)) === JSON.stringify(RuleDraft.parse(draftOf(rule)))) return [];
    const message = `"${rule.name}" comes with Switchboard: only isEnabled and priority change. Leave out the id to make it a rule of your own.`;
    return [{ path, message }];
  });
}
