import { Fragment } from 'react';
import type { Condition } from '../../../shared/model/condition.ts';
import { conditionChips } from '../../lib/rules/condition-chips.ts';
import { useConditionNames } from './use-condition-names.ts';

/** What a rule asks for, as chips; the whole of it is in the tooltip and read out. */
export function ConditionChipRow({ when }: { readonly when: Condition }) {
  const { chips, join, moreCount, sentence } = conditionChips(when, useConditionNames());
  return (
    <div className="rule-conditions" title={sentence}>
      <span className="visually-hidden">{sentence}</span>
      {chips.length === 0 && (
        <span className="rule-chip" aria-hidden>
          {sentence}
        </span>
      )}
      {chips.map(({ words, value }, at) => (
        <Fragment key={`${words} ${value}`}>
          {at > 0 && (
            <span className="rule-join" aria-hidden>
              {join === 'or' ? 'or' : '+'}
            </span>
          )}
          <span className="rule-chip" aria-hidden>
            {words} <b className="ellipsis">{value}</b>
          </span>
        </Fragment>
      ))}
      {moreCount > 0 && <span className="rule-join" aria-hidden>{`+${String(moreCount)}`}</span>}
    </div>
  );
}
