import { ContractError } from '../../../shared/contract/errors.ts';
import { Rule, RuleDraft, type RuleId, type SavedRule } from '../../../shared/model/rule.ts';
import { type ChangedRule, changedRule } from '../audit/describe-rule-changes.ts';
import type { SystemRuleChange } from '../ports/rule-store.ts';
import type { OrchestratorPorts } from './orchestrator-ports.ts';

/** What is written of a rule: for one that is saved the rule as it will be. */
export type PlannedChange = PlannedSave | { readonly type: 'removal'; readonly rule: Rule };

interface PlannedSave extends ChangedRule {
  readonly type: 'save';
}

export interface RuleWriter {
  /** By its id, found without going through all of them. */
  readonly find: (id: RuleId) => Rule | undefined;
  /** A shipped rule takes only what may be changed on it. */
  readonly planSave: (entry: SavedRule) => PlannedSave;
  readonly planRemoval: (rule: Rule) => PlannedChange;
  readonly write: (change: PlannedChange) => void;
  readonly arrange: (rule: Rule, change: SystemRuleChange) => Rule;
}

/** Writes rules of the person whole, and of shipped ones what was changed on them. Nobody is told. */
export function createRuleWriter({ stores, rules, clock, random }: WriterPorts): RuleWriter {
  let indexed: { readonly of: readonly Rule[]; readonly byId: ReadonlyMap<RuleId, Rule> } | undefined;
  const find = (id: RuleId): Rule | undefined => {
    const all = rules();
    if (indexed?.of !== all) indexed = { of: all, byId: new Map(all.map((rule) => [rule.id, rule])) };
    return indexed.byId.get(id);
  };
  const arrange = (rule: Rule, change: SystemRuleChange): Rule => {
    const arranged = { ...rule, ...change };
    if (rule.origin === 'person') stores.rules.save(arranged);
    else stores.rules.saveSystemChange(rule.id, { ...stores.rules.systemChanges().get(rule.id), ...change });
    return arranged;
  };
  const plannedRule = ({ id = random.id(), draft, createdAt }: SavedRule): Rule => {
    const known = find(id);
    if (known?.origin === 'system') {
      if (!isArrangedOnly(known, draft)) throw shipped(known, 'rewritten. Copy it, and change the copy');
      return { ...known, isEnabled: draft.isEnabled, priority: draft.priority };
    }
    if (!known && id.startsWith('system:')) throw unknownShipped(id, draft);
    // In the order of the schema, as it is read after a restart: answers are kept under what the rules say.
    return Rule.parse({ ...draft, id, origin: 'person', createdAt: known?.createdAt ?? createdAt ?? clock.now() });
  };
  return {
    find,
    arrange,
    planSave: (entry) => {
      const after = plannedRule(entry);
      return { type: 'save', ...changedRule({ before: find(after.id), after }) };
    },
    planRemoval: (rule) => {
      if (rule.origin === 'system') throw shipped(rule, 'removed. Turn it off instead');
      return { type: 'removal', rule };
    },
    write: ({ type, rule }) => {
      if (type === 'removal') return stores.rules.remove(rule.id, clock.now());
      if (rule.origin === 'person') return stores.rules.save(rule);
      stores.rules.saveSystemChange(rule.id, { isEnabled: rule.isEnabled, priority: rule.priority });
    },
  };
}

type WriterPorts = Pick<OrchestratorPorts, 'stores' | 'rules' | 'clock' | 'random'>;

/** Whether a draft says of a shipped rule what the rule says itself, but for its place and whether it is on. */
function isArrangedOnly(rule: Rule, draft: RuleDraft): boolean {
  const { id, origin, createdAt, ...known } = rule;
  const arranged = { ...draft, isEnabled: known.isEnabled, priority: known.priority };
  return JSON.stringify(RuleDraft.parse(arranged)) === JSON.stringify(RuleDraft.parse(known));
}

function shipped({ name }: Rule, what: string): ContractError {
  const message = `The rule "${name}" comes with Switchboard and cannot be ${what}.`;
  return new ContractError({ code: 'conflict', message });
}

function unknownShipped(id: RuleId, { name }: RuleDraft): ContractError {
  const message = `This version of Switchboard has no rule "${id}". Give the rule "${name}" another id, or none.`;
  return new ContractError({ code: 'conflict', message });
}
