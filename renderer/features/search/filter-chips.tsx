import { Calendar, Code, Cpu, Folder, Paperclip, X } from 'lucide-react';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { writeDay } from '../../lib/search/read-day.ts';
import { type FilterKey, readTypedSearch, toggleHas, writeFilter } from '../../lib/search/typed-search.ts';
import type { MenuEntry } from '../../ui/menu.tsx';
import { Button } from '../../ui/button.tsx';
import { MenuChip, ToggleChip } from './chips.tsx';

const dayMs = 86_400_000;

/** The filters as buttons. They read and write the same words as the field, so that both always agree. */
export function FilterChips() {
  const { searchPage, clock } = useStores();
  const text = useFrom(
    () => searchPage,
    (state) => state.text,
  );
  const { filters } = readTypedSearch(text);
  const write = (written: string) => searchPage.getState().write(written);
  const valueOf = (key: FilterKey) => filters.findLast((filter) => filter.key === key)?.value;
  const has = (value: string) => filters.some((filter) => filter.key === 'has' && filter.value === value);
  const entriesFor = (key: FilterKey, anyLabel: string, choices: readonly Choice[]): readonly MenuEntry[] => [
    {
      id: 'any',
      label: anyLabel,
      isCurrent: valueOf(key) === undefined,
      run: () => write(writeFilter(text, key)),
    },
    ...choices.map(({ value, label }, index) => ({
      id: value,
      label,
      startsGroup: index === 0,
      isCurrent: valueOf(key) === value,
      run: () => write(writeFilter(text, key, value)),
    })),
  ];
  const workspaces = useWorkspaceChoices();
  const models = useModelChoices();
  const pasts = [7, 30, 365].map((days) => ({
    value: writeDay(clock.now() - days * dayMs),
    label: days === 365 ? 'Past year' : `Past ${days} days`,
  }));
  const labelOf = (choices: readonly Choice[], value: string | undefined) =>
    value && (choices.find((choice) => choice.value === value)?.label ?? value);
  const from = labelOf(pasts, valueOf('after'));
  return (
    <div className="search-chips" role="group" aria-label="Filters">
      <MenuChip
        icon={Folder}
        name="Workspace"
        value={valueOf('in')}
        entries={entriesFor('in', 'Any workspace', workspaces)}
      />
      <MenuChip
        icon={Cpu}
        name="Model"
        value={labelOf(models, valueOf('model'))}
        entries={entriesFor('model', 'Any model', models)}
      />
      <MenuChip
        icon={Calendar}
        name="Date"
        value={[from, valueOf('before') && `before ${valueOf('before')}`].filter(Boolean).join(', ') || undefined}
        entries={entriesFor('after', 'Any time', pasts)}
      />
      <ToggleChip icon={Code} label="Has code" isOn={has('code')} onToggle={() => write(toggleHas(text, 'code'))} />
      <ToggleChip
        icon={Paperclip}
        label="Has attachment"
        isOn={has('attachment')}
        onToggle={() => write(toggleHas(text, 'attachment'))}
      />
      {filters.length > 0 && (
        <Button size="small" tone="ghost" icon={X} onClick={() => write(readTypedSearch(text).words)}>
          Clear filters
        </Button>
      )}
    </div>
  );
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

function useWorkspaceChoices(): readonly Choice[] {
  const workspaces = useFrom(
    (stores) => stores.workspaces,
    (state) => state.workspaces,
  );
  return workspaces
    .filter(({ deletedAt }) => deletedAt === undefined)
    .map(({ title }) => ({ value: title, label: title }));
}

/** Those that could have answered; the others can be typed. */
function useModelChoices(): readonly Choice[] {
  const models = useFrom(
    (stores) => stores.models,
    (state) => state.models,
  );
  return models.filter(({ isUsable }) => isUsable).map(({ ref, label }) => ({ value: ref, label }));
}
