import type { Policy, PolicyChange } from './policy.ts';

/** A layer after a change of it; without any task it assigns none of its own. Pure. */
export function patchPolicy(policy: Policy, { set, clear, clearTasks = [] }: Omit<PolicyChange, 'scope'>): Policy {
  const { tasks: ownTasks = {}, ...own }: Policy = without(policy, clear);
  const { tasks: setTasks, ...others } = set;
  const tasks = { ...without(ownTasks, clearTasks), ...setTasks };
  return { ...own, ...others, ...(Object.keys(tasks).length > 0 && { tasks }) };
}

function without<Value>(values: Readonly<Record<string, Value>>, names: readonly string[]): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));
}
