import type { PolicyView } from '../../../shared/model/policy.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { policyGroups } from '../../lib/policies/policy-rows.ts';
import { nameModels } from '../../lib/policies/name-models.ts';
import { useNames } from '../../client/use-names.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';

/** What the person should know of the layer: what contradicts what, and what another window has changed. */
export function PolicyNotes({ view }: { readonly view: PolicyView }) {
  const { policies } = useStores();
  const foreign = useFrom(
    () => policies,
    (state) => state.foreign,
  );
  const names = useNames();
  const contradictions = nameModels(view.effective, names);
  const { bringBack, dismissForeign } = policies.getState();
  return (
    <>
      {foreign && (
        <Banner
          tone="warn"
          title="This policy was changed elsewhere."
          actions={
            <Button size="small" onClick={bringBack}>
              Bring mine back
            </Button>
          }
          onDismiss={dismissForeign}
        >
          {`${foreignWords(foreign.fields)} is as it was set there. What you were writing is kept.`}
        </Banner>
      )}
      {contradictions.length > 0 && (
        <Banner
          tone="warn"
          title={
            contradictions.length === 1 ? 'Two settings contradict each other.' : 'Some settings contradict each other.'
          }
        >
          {contradictions.join(' ')}
        </Banner>
      )}
    </>
  );
}

function foreignWords(fields: readonly string[]): string {
  const rows = policyGroups.flatMap((group) => group.rows);
  return rows
    .filter(({ field }) => fields.includes(field))
    .map(({ label }) => label)
    .join(', ');
}
