import { TriangleAlert } from 'lucide-react';
import { useFrom } from '../../client/stores-context.ts';
import { useNames } from '../../client/use-names.ts';
import { formatCount, formatTokens } from '../../lib/format/format-tokens.ts';
import { Icon } from '../../ui/icon.tsx';
import { Meter } from '../../ui/meter.tsx';
import { InspectorSection } from './inspector-section.tsx';
import { aboutSummedUp, type ContextMeasure, measureContext } from './measure-context.ts';

/** How much of the window of the model that would answer next is taken up, and what happens where that is too much. */
export function ContextSection() {
  const names = useNames();
  const decision = useFrom(
    ({ forecast }) => forecast,
    (state) => state.decision,
  );
  const models = useFrom(
    (stores) => stores.models,
    (state) => state.models,
  );
  const measure = measureContext(decision, (ref) => models.find((model) => model.ref === ref)?.contextTokens);
  if (!measure) return null;
  const { model, usedTokens, windowTokens, tooSmall } = measure;
  const percent = windowTokens === undefined ? undefined : Math.round((100 * usedTokens) / windowTokens);
  return (
    <InspectorSection name="context" title="Context" aside={percent !== undefined && `about ${percent}%`}>
      {percent !== undefined && <Meter label="Context in use" percent={percent} words={`about ${percent} percent`} />}
      <p className="inspector-words figures">
        About {windowTokens === undefined ? formatTokens(usedTokens) : formatCount(usedTokens)}
        {windowTokens !== undefined && ` of ${formatTokens(windowTokens)}`} of {names.model(model)}
        {windowTokens === undefined && ', whose window is not known'}, with what is in the composer.
      </p>
      {windowTokens !== undefined && usedTokens > windowTokens && <SummedUp measure={measure} />}
      {tooSmall && (
        <p className="inspector-words context-words">
          <Icon of={TriangleAlert} size="chip" />
          {names.model(tooSmall.model)} takes {formatTokens(tooSmall.windowTokens)}, which is too few.{' '}
          {names.model(model)} would answer instead, with everything.
        </p>
      )}
    </InspectorSection>
  );
}

function SummedUp({ measure }: { readonly measure: ContextMeasure }) {
  const messages = useFrom(
    ({ chat }) => chat,
    (state) => state.messages,
  );
  const hasEarlier = useFrom(
    ({ chat }) => chat,
    (state) => state.hasEarlier,
  );
  const count = aboutSummedUp(messages, measure);
  const which = hasEarlier ? 'The oldest messages' : `About the first ${count} of ${messages.length} messages`;
  return (
    <p className="inspector-words context-words">
      <Icon of={TriangleAlert} size="chip" />
      {which} would be summed up for the model. Nothing is removed here.
    </p>
  );
}
