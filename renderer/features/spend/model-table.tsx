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

/** Providers, their models, and the single messages of a model. */
export function ModelTable({ summary }: { readonly summary: SpendSummary }) {
  const providers = useFrom(
    (stores) => stores.providers,
    (state) => state.providers,
  );
  const [opened, setOpened] = useState<readonly string[]>(
    summary.by.provider.slice(0, 1).map(({ value = '' }) => value),
  );
  const most = summary.by.provider[0]?.costMicros ?? 0;
  return (
    <section className="spend-card spend-breakdown" aria-label="Breakdown">
      <table className="spend-table">
        <thead>
          <tr>
            <th scope="col">Provider and model</th>
            {['Calls', 'Tokens in', 'Tokens out', 'Cached'].map((title) => (
              <th key={title} scope="col" className="spend-number">
                {title}
              </th>
            ))}
            <th scope="col" className="spend-number" aria-sort="descending">
              Cost
            </th>
            <th scope="col" className="spend-share-head">
              Share
            </th>
          </tr>
        </thead>
        <tbody>
          {summary.by.provider.map((part) => {
            const { value = '' } = part;
            const known = providers.find(({ id }) => id === value);
            const line = known?.line ?? 'none';
            const isOpen = opened.includes(value);
            const toggle = (next: boolean) =>
              setOpened(next ? [...opened.filter((id) => id !== value), value] : opened.filter((id) => id !== value));
            return (
              <Fragment key={value}>
                <tr className="spend-provider">
                  <th scope="row">
                    <ExpandButton label={known?.label ?? value} isOpen={isOpen} onToggle={toggle}>
                      <i className="spend-square" data-line={line} aria-hidden />
                    </ExpandButton>
                  </th>
                  <PartCells part={part} line={line} most={most} total={summary.total.costMicros} />
                </tr>
                {isOpen &&
                  summary.by.model
                    .filter(({ value: model = '' }) => splitModelRef(model).providerId === value)
                    .map((model) => (
                      <ModelRows
                        key={model.value}
                        part={model}
                        most={part.costMicros}
                        total={summary.total.costMicros}
                      />
                    ))}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </section>
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
