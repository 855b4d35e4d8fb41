import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ModelRef } from '../../../../shared/model/ids.ts';
import type { ModelView } from '../../../../shared/model/language-model.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { LimitsDialog } from './limits-dialog.tsx';
import { ModelTableRow } from './model-table-row.tsx';
import { PriceEditor } from './price-editor.tsx';

interface ModelTableProps {
  readonly models: readonly ModelView[];
  readonly hasPrices: boolean;
}

/** More than this many are shown on request and can be filtered. */
const shortListLength = 40;

export function ModelTable({ models, hasPrices }: ModelTableProps) {
  const [filter, setFilter] = useState('');
  const [isWhole, setWhole] = useState(false);
  const [editing, setEditing] = useState<ModelRef>();
  const [limiting, setLimiting] = useState<ModelView>();
  const table = useRef<HTMLTableElement>(null);
  const endEdit = (ref: ModelRef) => {
    flushSync(() => setEditing(undefined));
    table.current?.querySelector<HTMLElement>(`[data-model="${CSS.escape(ref)}"] .model-edit button`)?.focus();
  };
  const wanted = filter.trim().toLowerCase();
  const matching = models.filter(({ id, label }) => `${label} ${id}`.toLowerCase().includes(wanted));
  const shown = isWhole ? matching : matching.slice(0, shortListLength);
  return (
    <>
      {models.length > shortListLength && (
        <TextField
          className="model-filter"
          label="Filter models"
          isLabelHidden
          placeholder={`Filter ${models.length} models`}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
      )}
      <div className="settings-card model-card">
        <table ref={table} className="model-table">
          <thead>
            <tr>
              <th scope="col">Model</th>
              <th scope="col" className="figure">
                Context
              </th>
              {hasPrices && <PriceHeads />}
              <th scope="col" className="figure">
                On
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((model) =>
              model.ref === editing ? (
                <PriceEditor key={model.ref} model={model} onDone={() => endEdit(model.ref)} />
              ) : (
                <ModelTableRow
                  key={model.ref}
                  model={model}
                  hasPrices={hasPrices}
                  onEditPrice={() => setEditing(model.ref)}
                  onEditLimits={() => setLimiting(model)}
                />
              ),
            )}
          </tbody>
        </table>
        {matching.length === 0 && <p className="settings-empty">No model of that name.</p>}
      </div>
      {limiting && <LimitsDialog model={limiting} onClose={() => setLimiting(undefined)} />}
      {shown.length < matching.length && (
        <Button tone="ghost" size="small" onClick={() => setWhole(true)}>
          {`Show all ${matching.length} models`}
        </Button>
      )}
    </>
  );
}

function PriceHeads() {
  return (
    <>
      <th scope="col" className="figure">
        Input
      </th>
      <th scope="col" className="figure">
        Output
      </th>
      <th scope="col" className="figure">
        Cached input
      </th>
      <th scope="col">
        <span className="visually-hidden">Edit price</span>
      </th>
    </>
  );
}
