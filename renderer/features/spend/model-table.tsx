import { ChevronRight } from 'lucide-react';
import { Fragment, type KeyboardEvent, useState } from 'react';
import { splitModelRef } from '../../../shared/model/ids.ts';
import type { SpendPart, SpendSummary } from '../../../shared/model/spend.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { useNames } from '../../client/use-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { Jack } from '../../ui/jack.tsx';
import { EntryRows } from './entry-rows.tsx';
import { PartCells } from './part-cells.tsx';
import { SortHead } from './sort-head.tsx';
import { sortRows, type Sorting } from './sorting.ts';

type Column = 'name' | 'calls' | 'input' | 'output' | 'cached' | 'cost';

const figures = [
  ['calls', 'Calls'],
  ['input', 'Tokens in'],
  ['output', 'Tokens out'],
  ['cached', 'Cached'],
  ['cost', 'Cost'],
] as const;

/** Providers, their models, and the single messages of a model. */
export function ModelTable({ summary }: { readonly summary: SpendSummary }) {
  const names = useNames();
  const question = useFrom(
    ({ spend }) => spend,
    ({ answered }) => JSON.stringify(answered),
  );
  const [sorting, setSorting] = useState<Sorting<Column>>({ column: 'cost', direction: 'descending' });
  const providers = sortRows(summary.by.provider, sorting.direction, (part) =>
    sizeIn(sorting.column, part, names.provider),
  );
  const models = sortRows(summary.by.model, sorting.direction, (part) => sizeIn(sorting.column, part, names.model));
  return (
    <section className="spend-card spend-breakdown" aria-label="Breakdown">
      <table className="spend-table">
        <thead>
          <tr>
            <SortHead column="name" title="Provider and model" isName sorting={sorting} onSort={setSorting} />
            {figures.map(([column, title]) => (
              <SortHead key={column} column={column} title={title} sorting={sorting} onSort={setSorting} />
            ))}
            <th scope="col" className="spend-share-head">
              Share
            </th>
          </tr>
        </thead>
        <ProviderRows key={question} summary={summary} providers={providers} models={models} />
      </table>
    </section>
  );
}

function sizeIn(column: Column, part: SpendPart, nameOf: (id: string) => string): string | number {
  switch (column) {
    case 'name':
      return nameOf(part.value ?? '');
    case 'calls':
      return part.callCount;
    case 'input':
      return part.inputTokens;
    case 'output':
      return part.outputTokens;
    case 'cached':
      return part.cachedInputTokens / Math.max(1, part.inputTokens);
    case 'cost':
      return part.costMicros;
  }
}

interface ProviderRowsProps {
  readonly summary: SpendSummary;
  /** As they are sorted. */
  readonly providers: readonly SpendPart[];
  readonly models: readonly SpendPart[];
}

function ProviderRows({ summary, providers, models }: ProviderRowsProps) {
  const known = useFrom(
    (stores) => stores.providers,
    (state) => state.providers,
  );
  const openedModels = useFrom(
    ({ spend }) => spend,
    (state) => state.opened,
  );
  const dearest = summary.by.provider[0];
  const [dearestAtFirst] = useState(dearest?.value);
  const [turned, setTurned] = useState<Readonly<Partial<Record<string, boolean>>>>({});
  // Where something leads to one provider or to a model's messages, these are shown.
  const isLedTo = (id: string) =>
    providers.length === 1 || Object.keys(openedModels).some((model) => splitModelRef(model).providerId === id);
  const isOpenOf = (id: string) => turned[id] ?? (id === dearestAtFirst || isLedTo(id));
  const total = summary.total.costMicros;
  return (
    <tbody>
      {providers.map((part) => {
        const { value = '' } = part;
        const provider = known.find(({ id }) => id === value);
        const line = provider?.line ?? 'none';
        const isOpen = isOpenOf(value);
        return (
          <Fragment key={value}>
            <tr className="spend-provider">
              <th scope="row">
                <ExpandButton
                  label={provider?.label ?? value}
                  isOpen={isOpen}
                  onToggle={(next) => setTurned({ ...turned, [value]: next })}
                >
                  <i className="spend-square" data-line={line} aria-hidden />
                </ExpandButton>
              </th>
              <PartCells part={part} line={line} most={dearest?.costMicros ?? 0} total={total} />
            </tr>
            {isOpen &&
              models
                .filter(({ value: model = '' }) => splitModelRef(model).providerId === value)
                .map((model) => <ModelRows key={model.value} part={model} most={part.costMicros} total={total} />)}
          </Fragment>
        );
      })}
    </tbody>
  );
}

interface ModelRowsProps {
  readonly part: SpendPart;
  readonly most: number;
  readonly total: number;
}

function ModelRows({ part, most, total }: ModelRowsProps) {
  const { spend } = useStores();
  const names = useNames();
  const { value: model = '' } = part;
  const opened = useFrom(
    () => spend,
    (state) => state.opened[model],
  );
  const line = names.line(model) ?? 'local';
  return (
    <>
      <tr className="spend-model">
        <th scope="row">
          <ExpandButton
            label={names.model(model)}
            isOpen={opened !== undefined}
            onToggle={(next) => (next ? void spend.getState().open(model) : spend.getState().close(model))}
          >
            <Jack line={line} size="small" />
          </ExpandButton>
        </th>
        <PartCells part={part} line={line} most={most} total={total} />
      </tr>
      {opened && <EntryRows model={model} opened={opened} />}
    </>
  );
}

interface ExpandButtonProps {
  readonly label: string;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly children: React.ReactNode;
}

/** Enter opens and closes; Right opens, Left closes. */
function ExpandButton({ label, isOpen, onToggle, children }: ExpandButtonProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight' && !isOpen) onToggle(true);
    if (event.key === 'ArrowLeft' && isOpen) onToggle(false);
  };
  return (
    <button
      type="button"
      className="spend-expand"
      aria-expanded={isOpen}
      onClick={() => onToggle(!isOpen)}
      onKeyDown={onKeyDown}
    >
      <Icon of={ChevronRight} size="chip" />
      {children}
      <span title={label}>{label}</span>
    </button>
  );
}
