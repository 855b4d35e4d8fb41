import { X } from 'lucide-react';
import { useState } from 'react';
import type { ModelRef } from '../../../shared/model/ids.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { useModelOptions } from '../../client/use-model-options.ts';
import { useNames } from '../../client/use-names.ts';
import { lifecycleWords } from '../../lib/lifecycle-words.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Jack } from '../../ui/jack.tsx';
import { SearchSelect } from '../../ui/search-select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ControlProps } from './control-props.ts';

interface ModelsControlProps extends ControlProps {
  readonly field: 'allowedModels' | 'blockedModels';
}

/** From so many on the list itself can be searched. */
const manyModels = 8;

/** A set of models: more are found by their names, and each can be taken out. */
export function ModelsControl({ field, label, own }: ModelsControlProps) {
  const { policies } = useStores();
  const options = useModelOptions();
  const names = useNames();
  const [sought, seek] = useState('');
  const models = own[field] ?? [];
  const named = new Set(models);
  const put = (next: readonly ModelRef[]) => policies.getState().set({ [field]: [...next] });
  const shown = models.filter((model) =>
    `${names.model(model)} ${model}`.toLocaleLowerCase().includes(sought.trim().toLocaleLowerCase()),
  );
  return (
    <div className="policy-models">
      <SearchSelect
        label={`Add to ${label.toLocaleLowerCase()}`}
        isLabelHidden
        placeholder="Add model"
        value={undefined}
        options={options.filter(({ value }) => !named.has(value))}
        onChange={(model) => put([...models, model])}
      />
      {models.length >= manyModels && (
        <TextField
          label={`Search ${label.toLocaleLowerCase()}`}
          isLabelHidden
          placeholder={`Search ${models.length.toLocaleString('en')} models`}
          value={sought}
          onChange={(event) => seek(event.currentTarget.value)}
        />
      )}
      {models.length > 0 && (
        <ul className="policy-model-list scroll" aria-label={label} tabIndex={-1}>
          {shown.map((model) => (
            <ModelRow key={model} model={model} onRemove={() => put(models.filter((one) => one !== model))} />
          ))}
        </ul>
      )}
      {models.length > 0 && shown.length === 0 && <p className="policy-hint">No model of that name is in the list.</p>}
    </div>
  );
}

function ModelRow({ model, onRemove }: { readonly model: ModelRef; readonly onRemove: () => void }) {
  const names = useNames();
  const known = useFrom(
    ({ models }) => models,
    (state) => state.models.find(({ ref }) => ref === model),
  );
  const mark = known ? lifecycleWords(known.lifecycle) : 'not in the list of models';
  return (
    <li className="policy-model">
      <Jack line={names.line(model)} />
      <span className="ellipsis" title={model}>
        {names.model(model)}
      </span>
      {mark !== undefined && <span className="policy-mark">{mark}</span>}
      <IconButton icon={X} label={`Remove ${names.model(model)}`} size="small" onClick={onRemove} />
    </li>
  );
}
