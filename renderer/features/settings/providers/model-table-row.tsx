import { Pencil, Trash2 } from 'lucide-react';
import { memo } from 'react';
import type { ModelView } from '../../../../shared/model/language-model.ts';
import { useStores } from '../../../client/stores-context.ts';
import { formatRate } from '../../../lib/price-text.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Jack } from '../../../ui/jack.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { formatContext } from './format-context.ts';
import { modelMarks } from './model-marks.ts';

interface ModelTableRowProps {
  readonly model: ModelView;
  readonly hasPrices: boolean;
  readonly onEditPrice: () => void;
  readonly onEditLimits: () => void;
}

export const ModelTableRow = memo(ShownModel, (before, after) => before.model === after.model);

function ShownModel({ model, hasPrices, onEditPrice, onEditLimits }: ModelTableRowProps) {
  const { models } = useStores();
  const { ref, id, label, line, isEnabled, contextTokens } = model;
  const windowText = contextTokens === undefined ? '–' : formatContext(contextTokens);
  return (
    <tr data-model={ref} data-off={!isEnabled || undefined}>
      <th scope="row">
        <span className="model-name" title={id}>
          <Jack line={line} size="small" />
          <span className="ellipsis">{label}</span>
          {modelMarks(model).map((mark) => (
            <span key={mark} className="model-mark">
              {mark}
            </span>
          ))}
          {model.origin === 'added' && (
            <IconButton
              icon={Trash2}
              label={`Remove ${label}`}
              size="small"
              onClick={() => void models.getState().remove(model)}
            />
          )}
        </span>
      </th>
      <td className="figure">
        <button
          type="button"
          className="model-limits"
          aria-label={`${windowText}, edit limits of ${label}`}
          title={`Edit limits of ${label}`}
          onClick={onEditLimits}
        >
          {windowText}
        </button>
      </td>
      {hasPrices && <PriceCells model={model} onEdit={onEditPrice} />}
      <td className="figure">
        <Switch
          label={`${label} on`}
          isOn={isEnabled}
          onChange={(isOn) => void models.getState().setEnabled(ref, isOn)}
        />
      </td>
    </tr>
  );
}

function PriceCells({ model, onEdit }: { readonly model: ModelView; readonly onEdit: () => void }) {
  const { price, label } = model;
  return (
    <>
      {price ? (
        <>
          <td className="figure">{formatRate(price.input)}</td>
          <td className="figure">{formatRate(price.output)}</td>
          <td className="figure">{price.cacheRead === undefined ? '–' : formatRate(price.cacheRead)}</td>
        </>
      ) : (
        <td className="figure model-unpriced" colSpan={3}>
          unpriced
        </td>
      )}
      <td className="model-edit">
        <IconButton icon={Pencil} label={`Edit price of ${label}`} size="small" onClick={onEdit} />
      </td>
    </>
  );
}
