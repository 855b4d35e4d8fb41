import { CircleX, Plus } from 'lucide-react';
import { useState } from 'react';
import type { ModelRef } from '../../../../shared/model/ids.ts';
import { useModelOptions } from '../../../client/use-model-options.ts';
import { planWords } from '../../../lib/rules/describe-target.ts';
import type { RuleForm } from '../../../lib/rules/rule-form.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { SearchSelect } from '../../../ui/search-select.tsx';
import { Select } from '../../../ui/select.tsx';
import type { EditorField } from './editor-field.ts';
import { chainOf, isChainFull, withChain } from './model-chain.ts';
import { ModelList } from './model-list.tsx';
import { SplitShares } from './split-shares.tsx';
import { modelsOfTarget, type TargetKind, targetKindOf, targetKinds, withTargetKind } from './target-kinds.ts';

/** Where the rule sends a message, and which models follow where that one cannot answer. */
export function ChainEditor({ field }: { readonly field: EditorField }) {
  const { form } = field;
  const { target, fallbacks } = form;
  const [replaced, noteReplaced] = useState<readonly ModelRef[]>([]);
  const change = (next: Partial<RuleForm>, what: string) => field.change(next, `chain ${what}`);
  const named = [...modelsOfTarget(target), ...fallbacks.map(({ model }) => model)];
  const chain = chainOf(form);
  const addToChain = (model: ModelRef) => change(withChain(form, [...chain, { model }]), `add ${String(chain.length)}`);
  const changeKind = (kind: TargetKind) => {
    change(withTargetKind(kind, form, replaced), 'kind');
    if (modelsOfTarget(target).length > 0) noteReplaced(modelsOfTarget(target));
  };
  const isChain = target.type === 'model';
  const isFull = isChainFull(form);
  const problem = field.problemAt('target.model') ?? field.problemAt('target.over') ?? field.problemAt('fallbacks');
  return (
    <section className="editor-section" aria-label="Models">
      <div className="condition-lead">
        Use
        <Select<TargetKind>
          label="How the model is chosen"
          isLabelHidden
          value={targetKindOf(target)}
          options={targetKinds}
          onChange={changeKind}
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
          <AddModel
            label="Add model"
            named={named}
            onAdd={(model) => change({ target: { ...target, over: [...target.over, model] } }, 'member')}
          />
        </>
      )}
      {target.type === 'split' && (
        <SplitShares target={target} field={field} onChange={(next, what) => change({ target: next }, what)} />
      )}
      {!isChain && <p className="editor-label">Then, in this order</p>}
      <ModelList
        label="Use, in this order"
        models={chain.map(({ model }) => model)}
        keepsOne={isChain}
        problemOf={field.problemNaming}
        onChange={(models) =>
          change(
            withChain(
              form,
              models.map((model) => fallbacks.find((one) => one.model === model) ?? { model }),
            ),
            'order',
          )
        }
      />
      {problem !== undefined && (
        <p className="field-problem" role="alert">
          <Icon of={CircleX} size="dense" />
          {problem}
        </p>
      )}
      <AddModel
        label={isChain && chain.length === 0 ? 'Choose model' : 'Add fallback'}
        named={named}
        onAdd={addToChain}
        isDisabled={isFull}
      />
      {isFull && problem === undefined && <p className="editor-hint">At most 10 models may follow.</p>}
    </section>
  );
}

interface AddModelProps {
  readonly label: string;
  /** Those are not offered again. */
  readonly named: readonly ModelRef[];
  readonly onAdd: (model: ModelRef) => void;
  readonly isDisabled?: boolean;
}

function AddModel({ label, named, onAdd, isDisabled = false }: AddModelProps) {
  const options = useModelOptions();
  return (
    <SearchSelect
      label={label}
      isLabelHidden
      trigger={
        <Button tone="ghost" size="small" icon={Plus} className="chain-add" disabled={isDisabled}>
          {label}
        </Button>
      }
      value={undefined}
      options={options.filter(({ value }) => !named.includes(value))}
      onChange={onAdd}
    />
  );
}
