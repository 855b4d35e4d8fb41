import { Autocomplete } from '@base-ui/react/autocomplete';
import { Check } from 'lucide-react';
import { useMemo } from 'react';
import type { ModelRef } from '../../../shared/model/ids.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { focusWhenShown } from '../../lib/focus-when-shown.ts';
import { Icon } from '../../ui/icon.tsx';
import { Jack } from '../../ui/jack.tsx';
import { type ModelChoice, type ModelChoiceGroup, modelChoices } from './model-choices.ts';
import './model-picker.css';

interface ModelPickerProps {
  readonly model: ModelRef | undefined;
  readonly onChoose: (model?: ModelRef) => void;
  readonly onDone: () => void;
}

/** A searchable list of models by provider. */
export function ModelPicker({ model, onChoose, onDone }: ModelPickerProps) {
  const { routes } = useStores();
  const groups = useModelChoices();
  const chosen = model ?? 'automatic';
  const choose = ({ effect }: ModelChoice) => {
    onDone();
    if (effect.type === 'open-provider') {
      routes.getState().go({ name: 'settings', section: 'providers', item: effect.providerId });
      return focusWhenShown('[data-action="add-key"]');
    }
    onChoose(effect.type === 'pin' ? effect.model : undefined);
  };
  return (
    <Autocomplete.Root
      items={groups}
      itemToStringValue={({ searchText }: ModelChoice) => searchText}
      autoHighlight="always"
      inline
      open
    >
      <Autocomplete.Input className="model-picker-search" aria-label="Search models" placeholder="Search models" />
      <Autocomplete.Empty>
        <p className="model-picker-empty">No model of that name. Settings has the models that are off.</p>
      </Autocomplete.Empty>
      <Autocomplete.List className="model-picker-list scroll">
        {(group: ModelChoiceGroup) => (
          <Autocomplete.Group key={group.value} items={group.items}>
            <Autocomplete.GroupLabel className="model-picker-group">{group.value}</Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(choice: ModelChoice) => (
                <Autocomplete.Item
                  key={choice.value}
                  value={choice}
                  className="menu-item"
                  data-unusable={choice.effect.type === 'open-provider' || undefined}
                  onClick={() => choose(choice)}
                >
                  <Jack line={choice.line} size="small" />
                  <span className="menu-label">{choice.label}</span>
                  <span className="model-picker-note figures">{choice.note}</span>
                  {choice.value === chosen && <Icon of={Check} size="dense" />}
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  );
}

function useModelChoices(): readonly ModelChoiceGroup[] {
  const models = useFrom(
    (stores) => stores.models,
    (state) => state.models,
  );
  const providers = useFrom(
    (stores) => stores.providers,
    (state) => state.providers,
  );
  return useMemo(() => modelChoices(models, providers), [models, providers]);
}
