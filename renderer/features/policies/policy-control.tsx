import type { PolicyField } from '../../../shared/model/policy.ts';
import { useStores } from '../../client/stores-context.ts';
import { useModelOptions } from '../../client/use-model-options.ts';
import { useNames } from '../../client/use-names.ts';
import { choiceOf, choicesOf } from '../../lib/policies/policy-choices.ts';
import { SearchSelect } from '../../ui/search-select.tsx';
import { Select } from '../../ui/select.tsx';
import type { ControlProps } from './control-props.ts';
import { ModelsControl } from './models-control.tsx';
import { NumberControl } from './number-control.tsx';

/** What a field of the layer is set with. */
export function PolicyControl({ field, ...props }: ControlProps & { readonly field: PolicyField }) {
  switch (field) {
    case 'defaultModel':
      return <DefaultModelControl {...props} />;
    case 'allowedModels':
    case 'blockedModels':
      return <ModelsControl field={field} {...props} />;
    case 'maxTokensPerDay':
    case 'maxTokensPerMonth':
    case 'maxCostPerDayMicros':
    case 'maxCostPerMonthMicros':
    case 'approvalThresholdMicros':
    case 'throttleFromPercent':
    case 'maxFallbacks':
      return <NumberControl field={field} {...props} />;
    default:
      return <ChoiceControl field={field} {...props} />;
  }
}

function ChoiceControl({ field, label, own }: ControlProps & { readonly field: PolicyField }) {
  const { policies } = useStores();
  const current = choiceOf(own, field);
  const usual = choicesOf(field);
  const options = current?.value === 'kept' ? [current, ...usual] : usual;
  return (
    <Select
      label={label}
      isLabelHidden
      value={current?.value ?? ''}
      options={options}
      onChange={(value) => {
        const sets = usual.find((choice) => choice.value === value)?.sets;
        if (sets) policies.getState().set(sets);
      }}
    />
  );
}

function DefaultModelControl({ label, own }: ControlProps) {
  const { policies } = useStores();
  const options = useModelOptions();
  const names = useNames();
  const model = own.defaultModel;
  const isKnown = model === undefined || options.some(({ value }) => value === model);
  return (
    <SearchSelect
      label={label}
      isLabelHidden
      placeholder="Choose a model"
      value={model}
      options={isKnown ? options : [{ value: model, label: names.model(model), line: names.line(model) }, ...options]}
      onChange={(next) => policies.getState().set({ defaultModel: next })}
    />
  );
}
