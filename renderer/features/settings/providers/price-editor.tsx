import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import type { ModelView } from '../../../../shared/model/language-model.ts';
import type { Price } from '../../../../shared/model/price.ts';
import type { MicrosPerMillion } from '../../../../shared/model/quantities.ts';
import { useStores } from '../../../client/stores-context.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { editPrice, type TypedPrice } from './edit-price.ts';

interface PriceEditorProps {
  readonly model: ModelView;
  readonly onDone: () => void;
}

/** A row of the table while its price is edited. A field that is left is saved; Esc gives up what is not saved. */
export function PriceEditor({ model, onDone }: PriceEditorProps) {
  const { models } = useStores();
  const { ref, label, price } = model;
  // Between the saves of two fields the price is half old and half new: Undo goes back past that.
  const [opened] = useState(model);
  const [typed, setTyped] = useState<Partial<TypedPrice>>({});
  const [problem, setProblem] = useState<string>();
  const shown: TypedPrice = { ...textsOf(price), ...typed };
  const giveUp = () => {
    setTyped({});
    setProblem(undefined);
  };
  /** Whether nothing is left that is not saved. */
  const save = (): boolean => {
    if (isSame(shown, textsOf(price))) {
      giveUp();
      return true;
    }
    const edit = editPrice(shown, price);
    if (edit.type === 'invalid') {
      setProblem(edit.reason);
      return false;
    }
    giveUp();
    void models.getState().setPrice(ref, edit.price, opened);
    return true;
  };
  const end = () => {
    if (save()) onDone();
  };
  const reset = () => {
    void models.getState().setPrice(ref);
    onDone();
  };
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    // The other half of a new price comes next.
    const isHalf = shown.input.trim() === '' || shown.output.trim() === '';
    if (!(isHalf && relatedTarget?.closest(editorRows))) save();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return Object.keys(typed).length > 0 ? giveUp() : onDone();
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    // The focus moves on to a button, which would take the same key for itself.
    event.preventDefault();
    end();
  };
  const field = (name: keyof TypedPrice, title: string) => (
    <td className="figure">
      <TextField
        label={`${title} price of ${label}, dollars for a million tokens`}
        isLabelHidden
        inputMode="decimal"
        autoFocus={name === 'input'}
        aria-invalid={problem === undefined ? undefined : true}
        value={shown[name]}
        onChange={(event) => {
          setTyped({ ...typed, [name]: event.currentTarget.value });
          setProblem(undefined);
        }}
        onBlur={onBlur}
      />
    </td>
  );
  return (
    <>
      <tr className="price-editor" data-uses-escape onKeyDown={onKeyDown}>
        <th scope="row" colSpan={2}>
          <span className="model-name ellipsis">{label}</span>
        </th>
        {field('input', 'Input')}
        {field('output', 'Output')}
        {field('cacheRead', 'Cached input')}
        <td colSpan={2} />
      </tr>
      <tr className="price-editor-steps" data-uses-escape onKeyDown={onKeyDown}>
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
            {problem && (
              <Button tone="ghost" size="small" onClick={giveUp}>
                Discard
              </Button>
            )}
            <Button size="small" tone="primary" hotkey="Enter" onClick={end}>
              Done
            </Button>
          </div>
        </td>
      </tr>
    </>
  );
}

const editorRows = '.price-editor, .price-editor-steps';

function textsOf(price: Price | undefined): TypedPrice {
  return { input: dollars(price?.input), output: dollars(price?.output), cacheRead: dollars(price?.cacheRead) };
}

function isSame(one: TypedPrice, other: TypedPrice): boolean {
  return one.input === other.input && one.output === other.output && one.cacheRead === other.cacheRead;
}

function dollars(micros: MicrosPerMillion | undefined): string {
  return micros === undefined ? '' : String(micros / 1_000_000);
}
