import type { CoreApi } from '../../../shared/contract/core-api.ts';
import type { Rule, RuleId } from '../../../shared/model/rule.ts';
import type { SentRule } from './unproven-rules.ts';

export interface OutgoingSave {
  readonly core: Pick<CoreApi, 'rules'>;
  /** Undefined where a rule is removed. What goes out is taken from it; more may come meanwhile. */
  readonly waiting: Map<RuleId, Rule | undefined>;
  readonly tellSent: (sentCount: number) => void;
}

/** What one call carries: what the core stores of it stays well below what a frame shows. */
const mostAtOnce = 100;

/** Sends what waits as one save, in as many parts as it takes: the core stores all of it, or nothing. */
export async function sendSave({ core, waiting, tellSent }: OutgoingSave): Promise<readonly SentRule[]> {
  const saveId = crypto.randomUUID();
  const sent = new Map<RuleId, Rule | undefined>();
  for (let index = 0, isLast = false; !isLast; index += 1) {
    const batch = [...waiting].slice(0, mostAtOnce);
    for (const [id, rule] of batch) {
      waiting.delete(id);
      sent.set(id, rule);
    }
    isLast = waiting.size === 0;
    const isWhole = isLast && index === 0;
    await core.rules.apply({ ...callOf(batch), ...(!isWhole && { part: { saveId, index, isLast } }) });
    tellSent(sent.size);
  }
  return [...sent];
}

function callOf(batch: readonly SentRule[]) {
  return {
    save: batch.flatMap(([, rule]) => (rule ? [savedRule(rule)] : [])),
    remove: batch.flatMap(([id, rule]) => (rule ? [] : [id])),
  };
}

function savedRule({ id, origin, createdAt, ...draft }: Rule) {
  return { id, draft, ...(origin === 'person' && { createdAt }) };
}
