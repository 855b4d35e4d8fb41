import { useFrom } from '../../client/stores-context.ts';
import { useIsDemoForetold } from '../../client/use-is-demo-foretold.ts';
import { waitsForPerson } from '../../lib/routing/describe-asking.ts';
import { estimatedTokensText } from '../../lib/routing/estimate-text.ts';

/** What must be known about the message before it is sent. */
export function ForecastNote({ hasText }: { readonly hasText: boolean }) {
  const decision = useFrom(
    ({ forecast }) => forecast,
    (state) => state.decision,
  );
  const isDemo = useIsDemoForetold();
  const estimate = decision?.candidates[0]?.estimate;
  const words = [
    isDemo ? 'Offline demo, a scripted answer' : undefined,
    hasText && estimate && !isDemo ? estimatedTokensText(estimate) : undefined,
    decision && waitsForPerson(decision) ? 'waits for your approval' : undefined,
  ].filter((word) => word !== undefined);
  return <span className="composer-note figures">{words.join(' · ')}</span>;
}
