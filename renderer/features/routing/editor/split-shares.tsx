import { Plus, X } from 'lucide-react';
import { useNames } from '../../../client/use-names.ts';
import { focusWhenShown } from '../../../lib/focus-when-shown.ts';
import type { RuleForm } from '../../../lib/rules/rule-form.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Select } from '../../../ui/select.tsx';
import type { EditorField } from './editor-field.ts';
import { EditorInput } from './editor-input.tsx';
import { asNumber } from './typed-number.ts';
import { useModelOptions } from '../../../client/use-model-options.ts';

type Split = Extract<RuleForm['target'], { readonly type: 'split' }>;

interface SplitSharesProps {
  readonly target: Split;
  readonly field: EditorField;
  readonly onChange: (target: Split, what: string) => void;
}

/** Shares of the messages, in percent, that make 100. */
export function SplitShares({ target, field, onChange }: SplitSharesProps) {
  const options = useModelOptions();
  const names = useNames();
  const { shares } = target;
  const put = (next: Split['shares'], what: string) => onChange({ ...target, shares: next }, what);
  const add = () => {
    put([...shares, { model: '', percent: Math.max(1, 100 - sum) }], `shares add ${String(shares.length)}`);
    focusWhenShown(`[data-share="${String(shares.length)}"] .select`);
  };
  const remove = (at: number) => {
    put(shares.toSpliced(at, 1), `shares remove ${String(shares.length)}`);
    focusWhenShown(`[data-share="${String(Math.min(at, shares.length - 2))}"] .select`);
  };
  const sum = shares.reduce((total, { percent }) => total + (typeof percent === 'number' ? percent : 0), 0);
  const problems = shares.map(({ model }, at) => {
    const path = `target.shares.${String(at)}`;
    const isUnread = field.problemAt(`${path}.model`) ?? field.problemAt(`${path}.percent`);
    return isUnread === undefined
      ? field.problemNaming(model)
      : 'Choose a model and write a share from 1 to 99 percent.';
  });
  const known = new Set(options.map(({ value }) => value));
  const withKept = (model: string) =>
    known.has(model)
      ? options
      : [{ value: model, label: model === '' ? 'Choose a model' : names.model(model) }, ...options];
  const problem =
    problems.find((one) => one !== undefined) ??
    (sum === 100 ? undefined : `The shares make ${String(sum)} %. Make them 100 % together.`);
  return (
    <>
      {shares.map(({ model, percent }, at) => (
        <div key={at} className="split-row" data-share={at}>
          <Select
            label={`Model ${String(at + 1)}`}
            isLabelHidden
            value={model}
            options={withKept(model)}
            onChange={(next) => put(shares.toSpliced(at, 1, { model: next, percent }), `shares ${String(at)} model`)}
          />
          <EditorInput
            label={`Share of model ${String(at + 1)}`}
            unit="%"
            isInvalid={problem !== undefined}
            value={String(percent)}
            read={asNumber}
            onChange={(next) => put(shares.toSpliced(at, 1, { model, percent: next }), `shares ${String(at)} percent`)}
          />
          <IconButton
            icon={X}
            label={`Remove model ${String(at + 1)}`}
            size="small"
            disabled={shares.length <= 2}
            onClick={() => remove(at)}
          />
        </div>
      ))}
      {problem !== undefined && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
      <Button tone="ghost" size="small" icon={Plus} className="chain-add" disabled={shares.length >= 10} onClick={add}>
        Add share
      </Button>
    </>
  );
}
