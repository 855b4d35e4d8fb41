import { TriangleAlert } from 'lucide-react';
import type { EndingModel, ModelPlace } from '../../../shared/model/ending-model.ts';
import { formatRoute } from '../../client/route.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { useNames } from '../../client/use-names.ts';
import { focusWhenShown } from '../../lib/focus-when-shown.ts';
import { standingWords, successorWords } from '../../lib/policies/ending-words.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Jack } from '../../ui/jack.tsx';
import { useFieldLabel } from './use-place-name.ts';

/** Models that policies and rules name and that go away, each with its way out. Nothing where none does. */
export function EndingModels() {
  const endings = useFrom(
    (stores) => stores.endings,
    (state) => state.endings,
  );
  const problem = useFrom(
    (stores) => stores.endings,
    (state) => state.problem,
  );
  if (problem !== undefined) {
    return (
      <Banner tone="warn" title="Models that are going away cannot be listed.">
        {problem}
      </Banner>
    );
  }
  if (endings.length === 0) return null;
  return (
    <section className="policy-group policy-endings" aria-label="Models that are going away">
      <h3>Models that are going away</h3>
      <ul className="policy-card">
        {endings.map((ending) => (
          <EndingRow key={ending.model} ending={ending} />
        ))}
      </ul>
    </section>
  );
}

function EndingRow({ ending }: { readonly ending: EndingModel }) {
  const { endings } = useStores();
  const names = useNames();
  const { model, successor, places } = ending;
  const name = names.model(model);
  const isOursToChange = places.some((place) => place.kind === 'policy' || !place.isShipped);
  const replace = (next: string) => {
    const words = `Replaced ${name} with ${names.model(next)}`;
    const onEnd = () => focusWhenShown('.policy-endings .button', '[data-region="policies"]');
    void endings.getState().replace({ model, successor: next, words }, onEnd);
  };
  return (
    <li className="policy-ending">
      <Jack line={names.line(model)} state="failed" />
      <div className="policy-words">
        <span>
          <span className="policy-label" title={model}>
            {name}
          </span>{' '}
          <span className="policy-mark">
            <Icon of={TriangleAlert} size="chip" />
            {standingWords(ending)}
          </span>
        </span>
        <span className="policy-hint">{successorWords(ending, names)}</span>
        <ul className="policy-places" aria-label={`Where ${name} is named`}>
          {places.map((place) => (
            <li key={JSON.stringify(place)}>
              <PlaceLink place={place} />
            </li>
          ))}
        </ul>
      </div>
      {successor.type === 'model' && isOursToChange && (
        <Button size="small" onClick={() => replace(successor.model)}>
          {`Replace with ${names.model(successor.model)}`}
        </Button>
      )}
    </li>
  );
}

function PlaceLink({ place }: { readonly place: ModelPlace }) {
  const label = useFieldLabel();
  if (place.kind === 'policy') {
    return <a href={formatRoute({ name: 'policies', scope: place.scope })}>{label(place.scope, place.field)}</a>;
  }
  const words = place.isShipped ? `Rule ${place.name}, which comes with Switchboard` : `Rule ${place.name}`;
  return <a href={formatRoute({ name: 'routing', ruleId: place.id })}>{words}</a>;
}
