import { memo } from 'react';
import type { ModelRef } from '../../../../shared/model/ids.ts';
import { splitModelRef } from '../../../../shared/model/ids.ts';
import type { Rule } from '../../../../shared/model/rule.ts';
import { useFrom } from '../../../client/stores-context.ts';
import { useNames } from '../../../client/use-names.ts';
import { formatOrdinal } from '../../../lib/format/format-ordinal.ts';
import { modelsOfRule } from '../../../lib/rules/describe-target.ts';
import { Jack } from '../../../ui/jack.tsx';
import { stickyTopPx } from './sticky-top.ts';

interface ModelPlatesProps {
  readonly models: readonly ModelRef[];
  readonly viewPx: number;
  /** The rule whose chain is numbered. */
  readonly chain: Rule | undefined;
}

/** The models that rules lead to. What a rule uses is said in its row: this is for the eye. */
export const ModelPlates = memo(function ModelPlates({ models, viewPx, chain }: ModelPlatesProps) {
  const places = chain ? modelsOfRule(chain) : [];
  return (
    <div className="board-models" aria-hidden style={{ top: stickyTopPx(models.length, viewPx) }}>
      <div className="board-head">Models</div>
      {models.map((model) => (
        <ModelPlate key={model} model={model} place={places.indexOf(model)} />
      ))}
    </div>
  );
});

function ModelPlate({ model, place }: { readonly model: ModelRef; readonly place: number }) {
  const names = useNames();
  const known = useFrom(
    (stores) => stores.models,
    (state) => state.models.find(({ ref }) => ref === model),
  );
  const { providerId } = splitModelRef(model);
  return (
    <div className="plate" data-line={names.line(model) ?? 'none'} data-place={place === -1 ? undefined : place}>
      <Jack line={names.line(model)} state={place === 0 ? 'in-use' : 'free'} />
      <div className="plate-words">
        <div className="plate-name ellipsis">{names.model(model)}</div>
        <div className="plate-note">
          <span className="ellipsis" data-warn={known?.isUsable === false || !known || undefined}>
            {known?.isUsable === false ? `${names.provider(providerId)}, not usable` : names.provider(providerId)}
          </span>
          {place >= 0 && <span className="plate-place">{formatOrdinal(place + 1)}</span>}
        </div>
      </div>
    </div>
  );
}
