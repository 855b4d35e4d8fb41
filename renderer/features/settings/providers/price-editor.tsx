import { type KeyboardEvent, useState } from 'react';
import type { ModelView } from '../../../../shared/model/language-model.ts';
import type { MicrosPerMillion } from '../../../../shared/model/quantities.ts';
import { useStores } from '../../../client/stores-context.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { editPrice, type TypedPrice } from './edit-price.ts';

interface PriceEditorProps {
  readonly model: ModelView;
  readonly onDone: () => void;
}

/** A row of the table while its price is edited: Enter saves, Esc leaves it as it was. */
export function PriceEditor({ model, onDone }: PriceEditorProps) {
  const { models } = useStores();
  const { ref, label, price } = model;
  const [typed, setTyped] = useState<TypedPrice>(() => ({
    input: dollars(price?.input),
    output: dollars(price?.output),
    cacheRead: dollars(price?.cacheRead),
  }));
  const [problem, setProblem] = useState<string>();
  const save = () => {
    const edit = editPrice(typed, price);
    if (edit.type === 'invalid') return setProblem(edit.reason);
    void models.getState().setPrice(ref, edit.price);
    onDone();
  };
  const reset = () => {
    void models.getState().setPrice(ref);
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return onDone();
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    // The focus moves on to a button, which would take the same key for itself.
    event.preventDefault();
    save();
  };
  const field = (name: keyof TypedPrice, title: string) => (
    <td className="figure">
      <TextField
        label={`${title} price of ${label}, dollars for a million tokens`}
        isLabelHidden
        inputMode="decimal"
        autoFocus={name === 'input'}
        aria-invalid={problem === undefined ? undefined : true}
        value={typed[name]}
        onChange={(event) => {
          setTyped({ ...typed, [name]: event.currentTarget.value });
          setProblem(undefined);
        }}
      />
    </td>
  );
  return (
    <>
      <tr className="price-editor" onKeyDown={onKeyDown}>
        <th scope="row" colSpan={2}>
          <span className="model-name ellipsis">{label}</span>
        </th>
        {field('input', 'Input')}
        {field('output', 'Output')}
        {field('cacheRead', 'Cached input')}
        <td colSpan={2} />
      </tr>
      <tr className="price-editor-steps" onKeyDown={onKeyDown}>
        <td colSpan={7}>
          <div>
            <span role="alert" className="price-problem">
              {problem}
            </span>
            {!problem && (
              <span className="setting-hint">Dollars for a million tokens, whatever the size of a request.</span>
            )}
            {model.isPriceEdited && (
              <Button tone="ghost" size="small" onClick={reset}>
                Reset to the catalogue
              </Button>
            )}
            <Button size="small" onClick={onDone}>
              Cancel
            </Button>
            <Button size="small" tone="primary" hotkey="Enter" onClick={save}>
              Save price
            </Button>
          </div>
        </td>
      </tr>
    </>
  );
}

function dollars(micros: MicrosPerMillion | undefined): string {
  return micros === undefined ? '' : String(micros / 1_000_000);
}
