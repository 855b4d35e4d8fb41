import { Lock } from 'lucide-react';
import { memo } from 'react';
import type { TargetWords } from '../../../lib/rules/describe-target.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Jack } from '../../../ui/jack.tsx';

/** The end of the trunk: it cannot be moved, turned off or deleted. */
export const DefaultRow = memo(function DefaultRow({
  words,
  startPx,
}: {
  readonly words: TargetWords;
  readonly startPx: number;
}) {
  return (
    <div className="rule-row rule-default" style={{ top: startPx }}>
      <span className="rule-node" aria-hidden />
      <span className="rule-priority" />
      <span className="rule-band" aria-hidden />
      <span className="rule-grip">
        <Icon of={Lock} size="chip" />
      </span>
      <span className="rule-order" />
      <div className="rule-body">
        <div className="rule-name">Default</div>
        <div className="rule-conditions rule-hint">Answers whatever no rule took</div>
      </div>
      <div className="rule-target">
        <span className="rule-model">
          <Jack line={words.line} />
          <span className="ellipsis">{words.name}</span>
        </span>
        <span className="rule-then ellipsis">{words.then}</span>
      </div>
    </div>
  );
});
