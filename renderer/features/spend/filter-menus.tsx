import { ChevronDown, ListFilter } from 'lucide-react';
import { memo, type ReactNode, useDeferredValue } from 'react';
import type { SpendSummary } from '../../../shared/model/spend.ts';
import type { UsageFilter } from '../../../shared/model/usage-filter.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { Icon } from '../../ui/icon.tsx';
import { Menu, type MenuEntry } from '../../ui/menu.tsx';
import { type FilterField, filterFields, filterTitles, useFilterNames, withField } from './filter-names.ts';

/** One workspace or all, and everything else that the page can be narrowed to. */
export function FilterMenus() {
  const filter = useFrom(
    ({ spend }) => spend,
    (state) => state.filter,
  );
  // The menu that was chosen from fades away meanwhile: marking its entries waits until the figures are asked for.
  return <MenusOf filter={useDeferredValue(filter)} />;
}

const MenusOf = memo(function MenusOf({ filter }: { readonly filter: UsageFilter }) {
  const { spend } = useStores();
  const offered = useFrom(
    () => spend,
    (state) => state.offered,
  );
  const workspaces = useFrom(
    (stores) => stores.workspaces,
    (state) => state.workspaces,
  );
  const nameOf = useFilterNames(offered);
  const entriesOf = (field: FilterField, values: readonly string[], all: string): readonly MenuEntry[] => {
    const choose = (value?: string) => () =>
      void spend.getState().choose({ filter: withField(spend.getState().filter, field, value) });
    return [
      { id: 'all', label: all, isCurrent: filter[field] === undefined, run: choose() },
      ...values.map((value, index) => ({
        id: `value-${value}`,
        label: nameOf(field, value),
        isCurrent: filter[field] === value,
        startsGroup: index === 0,
        run: choose(value),
      })),
    ];
  };
  const ids = workspaces.map(({ id }) => id);
  const known = [...ids, ...valuesOf(offered, 'workspace', filter.workspace).filter((id) => !ids.includes(id))];
  return (
    <>
      <Menu
        align="start"
        entries={entriesOf('workspace', known, 'All workspaces')}
        trigger={
          <MenuButton>
            {filter.workspace === undefined ? 'All workspaces' : nameOf('workspace', filter.workspace)}
          </MenuButton>
        }
      />
      <Menu
        align="start"
        entries={filterFields
          .filter((field) => field !== 'workspace')
          .map((field) => ({
            id: field,
            label: filterTitles[field],
            entries: entriesOf(field, valuesOf(offered, field, filter[field]), 'All'),
          }))}
        trigger={
          <MenuButton>
            <Icon of={ListFilter} size="dense" /> Filter
          </MenuButton>
        }
      />
    </>
  );
});

/** What has calls, dearest first, and what is chosen though it has none. */
function valuesOf(
  offered: SpendSummary['by'] | undefined,
  field: FilterField,
  chosen: string | undefined,
): readonly string[] {
  if (field === 'price') return ['unpriced'];
  const values = (offered?.[field] ?? []).flatMap(({ value }) => (value === undefined ? [] : [value]));
  return chosen === undefined || values.includes(chosen) ? values : [...values, chosen];
}

function MenuButton({ children, ...native }: { readonly children: ReactNode }) {
  return (
    <button type="button" className="button button-ghost button-small" {...native}>
      {children} <Icon of={ChevronDown} size="chip" />
    </button>
  );
}
