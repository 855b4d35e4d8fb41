import type { ListedRule } from '../../../../shared/model/rule.ts';
import { useFrom, useStores } from '../../../client/stores-context.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';

/** What the person should know before they change the rule. */
export function EditorNotes({ listed: { rule, problems } }: { readonly listed: ListedRule }) {
  const { rules } = useStores();
  const foreign = useFrom(
    () => rules,
    (state) => state.foreign,
  );
  const { bringMineBack, copy, dismissForeign } = rules.getState();
  return (
    <>
      {foreign?.id === rule.id && (
        <Banner
          tone="warn"
          title="This rule was changed in another window."
          actions={
            <Button size="small" onClick={bringMineBack}>
              Bring mine back
            </Button>
          }
          onDismiss={dismissForeign}
        >
          What is shown is theirs, unless you were writing.
        </Banner>
      )}
      {rule.origin === 'system' && (
        <Banner
          title="This rule comes with Switchboard."
          actions={
            <Button size="small" onClick={() => void copy(rule.id)}>
              Copy
            </Button>
          }
        >
          Turn it off, move it, or change a copy.
        </Banner>
      )}
      {problems.map((problem) => (
        <Banner key={problem} tone="warn" title={problem} />
      ))}
    </>
  );
}
