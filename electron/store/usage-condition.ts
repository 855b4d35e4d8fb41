import type { UsageFilter } from '../../shared/model/usage-filter.ts';
import { sql, type SqlQuery } from './sql.ts';

/** What follows a WHERE so that only records that pass the filter are left; begins with AND where it is not empty. */
export function usageCondition(filter: UsageFilter): SqlQuery {
  const { provider, model, workspace, task, rule, key, source, outcome, attempt, price } = filter;
  return [
    ...(provider === undefined ? [] : [sql`provider_id = ${provider}`]),
    ...(model === undefined ? [] : [sql`model = ${model}`]),
    ...(workspace === undefined ? [] : [sql`workspace_id = ${workspace}`]),
    ...(task === undefined ? [] : [sql`task = ${task}`]),
    ...(rule === undefined ? [] : [sql`rule_id = ${rule}`]),
    ...(key === undefined ? [] : [sql`provider_id || '/' || key_label = ${key}`]),
    ...(source === undefined ? [] : [sql`source = ${source}`]),
    ...(outcome === undefined ? [] : [sql`outcome = ${outcome}`]),
    ...(attempt === undefined ? [] : [attempt === 'first' ? sql`attempt_index = 0` : sql`attempt_index > 0`]),
    ...(price === undefined ? [] : [sql`cost_basis = 'unpriced'`]),
  ].reduce((all, each) => sql`${all} AND ${each}`, sql``);
}
