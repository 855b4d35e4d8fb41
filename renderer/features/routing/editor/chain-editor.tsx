import { Plus } from 'lucide-react';
import type { ModelRef } from '../../../../shared/model/ids.ts';
import type { RuleDraft } from '../../../../shared/model/rule.ts';
import type { RuleForm, Typed } from '../../../lib/rules/rule-form.ts';
import { planWords } from '../../../lib/rules/describe-target.ts';
import { Button } from '../../../ui/button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { Select } from '../../../ui/select.tsx';
import type { EditorField } from './editor-field.ts';
import { ModelList } from './model-list.tsx';
import { SplitShares } from './split-shares.tsx';
import { type TargetKind, targetKindOf, targetKinds, targetOfKind } from './target-kinds.ts';
import { useModelEntries } from './use-model-entries.ts';

type FallbackForm = Typed<RuleDraft['fallbacks'][number]>;

/** Where the rule sends a message, and which models follow where that one cannot answer. */
export function ChainEditor({ field }: { readonly field: EditorField }) {
  const { target, fallbacks } = field.form;
  const kind = targetKindOf(target);
  const change = (next: Partial<RuleForm>, what: string) => field.change(next, `chain ${what}`);
  const named = [...modelsOf(target), ...fallbacks.map(({ model }) => model)];
  const addFallback = useModelEntries(named, (model) =>
    change({ fallbacks: [...fallbacks, { model }] }, `add ${String(fallbacks.length)}`),
  );
  const addMember = useModelEntries(named, (model) => {
    if (target.type === 'strategy') change({ target: { ...target, over: [...target.over, model] } }, 'member');
  });
  const isChain = target.type === 'model';
  const chain: readonly FallbackForm[] = isChain ? [{ model: target.model }, ...fallbacks] : fallbacks;
  const putChain = (next: readonly FallbackForm[], what: string) => {
    const [first, ...others] = next;
    if (!isChain) change({ fallbacks: next }, what);
    else if (first) change({ target: { type: 'model', model: first.model }, fallbacks: others }, what);
  };
  return (
    <section className="editor-section" aria-label="Models">
      <div className="condition-lead">
        Use
        <Select<TargetKind>
          label="How the model is chosen"
          isLabelHidden
          value={kind}
          options={targetKinds}
          onChange={(next) => change({ target: targetOfKind(next, field.form) }, 'kind')}
        />
      </div>
      {target.type === 'plan' && (
        <Select
          label="Plan"
          isLabelHidden
          value={target.plan}
          options={[
            { value: 'economy', label: planWords.economy },
            { value: 'balanced', label: planWords.balanced },
            { value: 'quality', label: planWords.quality },
          ]}
          onChange={(plan) => change({ target: { type: 'plan', plan } }, 'plan')}
        />
      )}
      {target.type === 'strategy' && (
        <>
          {target.over.length === 0 && <p className="editor-hint">Every model that can be used.</p>}
          <ModelList
            label="Chosen among"
            models={target.over}
            problemOf={field.problemNaming}
            onChange={(over) => change({ target: { ...target, over } }, 'members')}
          />
          <AddModel label="Add model" entries={addMember} />
        </>
      )}
      {target.type === 'split' && (
        <SplitShares target={target} field={field} onChange={(next) => change({ target: next }, 'shares')} />
      )}
      {!isChain && <p className="editor-label">Then, in this order</p>}
      <ModelList
        label="Use, in this order"
        models={chain.map(({ model }) => model)}
        keepsOne={isChain}
        problemOf={field.problemNaming}
        onChange={(models) =>
          putChain(
            models.map((model) => fallbacks.find((one) => one.model === model) ?? { model }),
            'order',
          )
        }
      />
      <AddModel label="Add fallback" entries={addFallback} />
    </section>
  );
}

function AddModel({
  label,
  entries,
}: {
  readonly label: string;
  readonly entries: ReturnType<typeof useModelEntries>;
}) {
  return (
    <Menu
      align="start"
      trigger={
        <Button tone="ghost" size="small" icon={Plus} className="chain-add">
          {label}
        </Button>
      }
      entries={entries}
    />
  );
}

function modelsOf(target: RuleForm['target']): readonly ModelRef[] {
  switch (target.type) {
    case 'model':
      return [target.model];
    case 'strategy':
      return target.over;
    case 'split':
      return target.shares.map(({ model }) => model);
    default:
      return [];
  }
}
