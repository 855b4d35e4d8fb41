import { z } from 'zod';
import { type Rule, RuleDraft, RuleId } from '../../../shared/model/rule.ts';

const SystemRule = z.strictObject({
  id: RuleId.startsWith('system:'),
  ...RuleDraft.omit({ isEnabled: true }).shape,
});

/**
 * Reads `resources/system-rules.json`, already parsed as JSON. All are enabled as shipped; where two have one priority,
 * the one that stands first in the file goes first. Throws on the first bad rule.
 */
export function parseSystemRules(file: unknown): readonly Rule[] {
  return z
    .array(SystemRule)
    .parse(file)
    .map((rule, position) => ({ ...rule, origin: 'system', isEnabled: true, createdAt: position }));
}
