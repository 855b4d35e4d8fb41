import { useState } from 'react';
import { Ability, type ModelView } from '../../../../shared/model/language-model.ts';
import { useStores } from '../../../client/stores-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { readTypedLimits, typedLimitsOf } from './read-typed-limits.ts';

interface LimitsDialogProps {
  readonly model: ModelView;
  readonly onClose: () => void;
}

/** How much a model takes and gives, and what it can do; routing leaves it out of what it cannot. */
export function LimitsDialog({ model, onClose }: LimitsDialogProps) {
  const { models } = useStores();
  const [typed, setTyped] = useState(() => typedLimitsOf(model));
  const read = readTypedLimits(typed);
  const save = () => {
    if (read.type === 'invalid') return;
    void models.getState().setLimits(model.ref, read.limits);
    onClose();
  };
  const reset = () => {
    void models.getState().setLimits(model.ref);
    onClose();
  };
  const choose = (ability: Ability, isOn: boolean) => {
    const others = [...typed.abilities].filter((known) => known !== ability);
    setTyped({ ...typed, abilities: new Set(isOn ? [...others, ability] : others) });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Edit limits of ${model.label}`}
      description="A message that does not fit, or needs what the model cannot do, goes to another model."
      footer={
        <>
          {model.areLimitsEdited && (
            <Button tone="ghost" onClick={reset}>
              Reset to the catalogue
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" disabled={read.type === 'invalid'} onClick={save}>
            Save limits
          </Button>
        </>
      }
    >
      <form
        className="limits-form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          label="Context window, tokens"
          inputMode="numeric"
          value={typed.context}
          problem={read.type === 'invalid' ? read.context : undefined}
          onChange={(event) => setTyped({ ...typed, context: event.currentTarget.value })}
        />
        <TextField
          label="Longest answer, tokens"
          inputMode="numeric"
          value={typed.output}
          problem={read.type === 'invalid' ? read.output : undefined}
          onChange={(event) => setTyped({ ...typed, output: event.currentTarget.value })}
        />
        <fieldset>
          <legend>What it can do</legend>
          {Ability.options.map((ability) => (
            <label key={ability}>
              <input
                type="checkbox"
                checked={typed.abilities.has(ability)}
                onChange={(event) => choose(ability, event.currentTarget.checked)}
              />
              {abilityWords[ability]}
            </label>
          ))}
        </fieldset>
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}

const abilityWords: Readonly<Record<Ability, string>> = {
  vision: 'Sees images',
  pdf: 'Reads PDF files',
  tools: 'Uses tools',
  json: 'Answers in JSON',
  reasoning: 'Reasons first',
  'online-search': 'Searches online',
  citations: 'Names its sources',
  code: 'Made for code',
};
