import type { Candidate, Decision } from '../../../shared/model/decision.ts';
import type { ModelRef } from '../../../shared/model/ids.ts';
import type { Names } from '../../lib/names.ts';
import { describeChoice } from '../../lib/routing/describe-choice.ts';
import { exclusionAfterName } from '../../lib/routing/describe-exclusion.ts';
import { estimateText } from '../../lib/routing/estimate-text.ts';

/** A model with what the message would cost there; the cost is absent until the core has said. */
export type ForetoldModel = { readonly model: ModelRef; readonly label: string; readonly cost: string | undefined };

export type ChipWords =
  /** The choice is automatic; `via` says what decides, such as a rule. */
  | { readonly type: 'automatic'; readonly next: ForetoldModel | undefined; readonly via: string | undefined }
  | { readonly type: 'pinned'; readonly next: ForetoldModel }
  /** The pinned model cannot answer now; `next` would, where any could. */
  | {
      readonly type: 'unavailable';
      readonly label: string;
      /** Said right after the label. */
      readonly reason: string;
      readonly next: ForetoldModel | undefined;
    }
  /** Nothing can answer; `budget` says which one is spent, where that is why. */
  | { readonly type: 'none'; readonly budget: string | undefined };

/** What the chip says about a message for `pinned`, or for whichever model the core picks. */
export function describeChip(pinned: ModelRef | undefined, decision: Decision | undefined, names: Names): ChipWords {
  const [first] = decision?.candidates ?? [];
  const next = first && { model: first.model, label: names.model(first.model), cost: estimateText(first.estimate) };
  if (pinned === undefined) {
    if (decision && !next) return { type: 'none', budget: spentBudget(decision, names) };
    return { type: 'automatic', next, via: decision && describeChoice(decision.reason, names) };
  }
  const label = names.model(pinned);
  if (!decision) return { type: 'pinned', next: { model: pinned, label, cost: undefined } };
  if (next && isMeant(pinned, first, decision)) return { type: 'pinned', next };
  return { type: 'unavailable', label, reason: reasonAgainst(pinned, decision, names), next };
}

function spentBudget({ excluded }: Decision, names: Names): string | undefined {
  const limits = excluded.flatMap(({ exclusion }) => (exclusion.code === 'over-budget' ? [exclusion.budget] : []));
  return limits[0] === undefined ? undefined : names.budget(limits[0]);
}

/** A pinned model is answered for by its replacement, and may be known under another name. */
function isMeant(pinned: ModelRef, { model, replaces, role }: Candidate, { excluded }: Decision): boolean {
  if (model === pinned || replaces === pinned) return true;
  return role === 'target' && excluded.every((one) => one.model !== pinned);
}

function reasonAgainst(model: ModelRef, { excluded }: Decision, names: Names): string {
  const found = excluded.find((one) => one.model === model);
  return found ? exclusionAfterName(found.exclusion, names) : ' cannot be used now';
}
