import { X } from 'lucide-react';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { filterFields, filterTitles, useFilterNames, withField } from './filter-names.ts';

/** What the page is narrowed to, each with its way out. */
export function FilterChips() {
  const { spend } = useStores();
  const filter = useFrom(
    () => spend,
    (state) => state.filter,
  );
  const offered = useFrom(
    () => spend,
    (state) => state.offered,
  );
  const nameOf = useFilterNames(offered);
  const chips = filterFields.flatMap((field) => {
    const value = filter[field];
    return value === undefined ? [] : [{ field, label: `${filterTitles[field]}: ${nameOf(field, value)}` }];
  });
  if (chips.length === 0) return null;
  return (
    <ul className="spend-chips" aria-label="Filters">
      {chips.map(({ field, label }) => (
        <li key={field}>
          <button
            type="button"
            className="spend-chip"
            aria-label={`Remove filter ${label}`}
            onClick={() => void spend.getState().choose({ filter: withField(filter, field, undefined) })}
          >
            {label} <Icon of={X} size="chip" />
          </button>
        </li>
      ))}
      <li>
        <Button size="small" tone="ghost" onClick={() => void spend.getState().choose({ filter: {} })}>
          Clear filters
        </Button>
      </li>
    </ul>
  );
}
