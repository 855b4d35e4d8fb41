import { ChevronDown, X } from 'lucide-react';
import type { UsageFilter } from '../../../shared/model/usage-filter.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { useNames } from '../../client/use-names.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu, type MenuEntry } from '../../ui/menu.tsx';

/** One workspace, or all. */
export function FilterMenu() {
  const { spend } = useStores();
  const filter = useFrom(
    () => spend,
    (state) => state.filter,
  );
  const providers = useFrom(
    (stores) => stores.providers,
    (state) => state.providers,
  );
  const workspaces = useFrom(
    (stores) => stores.workspaces,
    (state) => state.workspaces,
  );
  const summary = useFrom(
    () => spend,
    (state) => state.summary,
  );
  const title = workspaces.find(({ id }) => id === filter.workspace)?.title;
  const { workspace: _workspace, ...withoutWorkspace } = filter;
  const { provider: _provider, ...withoutProvider } = filter;
  const entries: readonly MenuEntry[] = [
    {
      id: 'all',
      label: 'All workspaces',
      isCurrent: filter.workspace === undefined,
      run: () => void spend.getState().choose({ filter: withoutWorkspace }),
    },
    ...workspaces.map(({ id, title }) => ({
      id,
      label: title,
      isCurrent: filter.workspace === id,
      run: () => void spend.getState().choose({ filter: { ...filter, workspace: id } }),
    })),
  ];
  const used = summary?.by.provider.map(({ value = '' }) => value) ?? [];
  const providerEntries: readonly MenuEntry[] = [
    {
      id: 'all',
      label: 'All providers',
      isCurrent: filter.provider === undefined,
      run: () => void spend.getState().choose({ filter: withoutProvider }),
    },
    ...used.map((id) => ({
      id,
      label: providers.find((known) => known.id === id)?.label ?? id,
      isCurrent: filter.provider === id,
      run: () => void spend.getState().choose({ filter: { ...filter, provider: id } }),
    })),
  ];
  return (
    <>
      <Menu align="start" entries={entries} trigger={<MenuButton text={title ?? 'All workspaces'} />} />
      <Menu
        align="start"
        entries={providerEntries}
        trigger={<MenuButton text={providers.find(({ id }) => id === filter.provider)?.label ?? 'All providers'} />}
      />
    </>
  );
}

function MenuButton({ text, ...native }: { readonly text: string }) {
  return (
    <button type="button" className="button button-ghost button-small" {...native}>
      {text} <Icon of={ChevronDown} size="chip" />
    </button>
  );
}

const dimensions = {
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
} as const satisfies Record<keyof UsageFilter, string>;

/** What the page is narrowed to, each with its way out. */
export function FilterChips() {
  const { spend } = useStores();
  const names = useNames();
  const filter = useFrom(
    () => spend,
    (state) => state.filter,
  );
  const summary = useFrom(
    () => spend,
    (state) => state.summary,
  );
  const workspaces = useFrom(
    (stores) => stores.workspaces,
    (state) => state.workspaces,
  );
  const nameOf = (dimension: string, value: string) => {
    if (dimension === 'model') return names.model(value);
    if (dimension === 'provider') return names.provider(value);
    if (dimension === 'workspace') return workspaces.find(({ id }) => id === value)?.title ?? value;
    if (dimension === 'rule') return summary?.by.rule.find((part) => part.value === value)?.label ?? value;
    return value;
  };
  const chips = Object.entries(filter);
  if (chips.length === 0) return null;
  return (
    <ul className="spend-chips" aria-label="Filters">
      {chips.map(([dimension, value]) => {
        const label = `${titleOf(dimension)}: ${nameOf(dimension, value)}`;
        return (
          <li key={dimension}>
            <button
              type="button"
              className="spend-chip"
              aria-label={`Remove filter ${label}`}
              onClick={() => {
                const rest = Object.fromEntries(chips.filter(([name]) => name !== dimension));
                void spend.getState().choose({ filter: rest });
              }}
            >
              {label} <Icon of={X} size="chip" />
            </button>
          </li>
        );
      })}
      <li>
        <Button size="small" tone="ghost" onClick={() => void spend.getState().choose({ filter: {} })}>
          Clear filters
        </Button>
      </li>
    </ul>
  );
}

function titleOf(dimension: string): string {
  return Object.entries(dimensions).find(([name]) => name === dimension)?.[1] ?? dimension;
}
