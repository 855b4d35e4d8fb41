import type { SpendSummary } from '../../../shared/model/spend.ts';
import { UsageFilter } from '../../../shared/model/usage-filter.ts';
import { useFrom } from '../../client/stores-context.ts';
import { useNames } from '../../client/use-names.ts';

export type FilterField = keyof UsageFilter;

/** In the order of the menu. */
export const filterTitles = {
  provider: 'Provider',
  model: 'Model',
  workspace: 'Workspace',
  task: 'Task',
  rule: 'Rule',
  key: 'Key',
  source: 'Source',
  outcome: 'Outcome',
  attempt: 'Attempt',
  price: 'Price',
} as const satisfies Record<FilterField, string>;

export const filterFields: readonly FilterField[] = UsageFilter.keyof().options;

const outcomes: Readonly<Record<string, string>> = {
  complete: 'Answered',
  stopped: 'Stopped',
  interrupted: 'Broke off',
  failed: 'Failed',
};
const attempts: Readonly<Record<string, string>> = { first: 'First try', later: 'Fallbacks and retries' };

/** What a value of a filter is called. */
export function useFilterNames(by: SpendSummary['by'] | undefined): (field: FilterField, value: string) => string {
  const names = useNames();
  const workspaces = useFrom(
    (stores) => stores.workspaces,
    (state) => state.workspaces,
  );
  return (field, value) => {
    switch (field) {
      case 'provider':
        return names.provider(value);
      case 'model':
        return names.model(value);
      case 'workspace':
        return workspaces.find(({ id }) => id === value)?.title ?? value;
      case 'rule':
        return by?.rule.find((part) => part.value === value)?.label ?? value;
      case 'key':
        return value;
      case 'task':
      case 'source':
        return capitalised(value);
      case 'outcome':
        return outcomes[value] ?? value;
      case 'attempt':
        return attempts[value] ?? value;
      case 'price':
        return 'Without a price';
    }
  };
}

/** Without a value the field lets all pass. Pure. */
export function withField(filter: UsageFilter, field: FilterField, value: string | undefined): UsageFilter {
  const { [field]: _before, ...others } = filter;
  return value === undefined ? others : UsageFilter.parse({ ...others, [field]: value });
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
