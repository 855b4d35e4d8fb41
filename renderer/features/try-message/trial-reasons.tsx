import { Check, CircleHelp, Hand, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Trial } from '../../../shared/model/trial.ts';
import { formatTokens } from '../../lib/format/format-tokens.ts';
import type { Names } from '../../lib/names.ts';
import { describeAsking } from '../../lib/routing/describe-asking.ts';
import { describeTask } from '../../lib/routing/describe-decision.ts';
import { exclusionClause } from '../../lib/routing/describe-exclusion.ts';
import { Icon } from '../../ui/icon.tsx';
import type { RuleHref } from '../../ui/rule-link.tsx';
import { SkippedRules } from '../../ui/trace/skipped-rules.tsx';

interface TrialReasonsProps {
  readonly trial: Trial;
  readonly names: Names;
  readonly hrefOfRule: RuleHref;
}

/** What held, what nearly held, and what else a person would want to know before sending it. */
export function TrialReasons({ trial: { decision, request, openQuestion }, names, hrefOfRule }: TrialReasonsProps) {
  const { matched, named, candidates, excluded, skippedRules } = decision;
  const asking = describeAsking(decision);
  const leftOut = named === candidates[0]?.model ? undefined : excluded.find(({ model }) => model === named);
  return (
    <ul className="try-reasons">
      {matched !== undefined && <Reason of={Check}>{sentence(matched)}.</Reason>}
      <Reason of={Check}>
        {describeTask(decision)} About {formatTokens(request.contextTokens)} of context.
      </Reason>
      {leftOut && (
        <Reason of={Minus}>
          Wanted {names.model(leftOut.model)}
          {exclusionClause(leftOut.exclusion, names)}.
        </Reason>
      )}
      {asking !== undefined && <Reason of={Hand}>{asking}</Reason>}
      {openQuestion !== undefined && (
        <Reason of={CircleHelp}>A real message would first have a model answer “{openQuestion}”.</Reason>
      )}
      {skippedRules.length > 0 && (
        <li className="try-skipped">
          <SkippedRules rules={skippedRules} names={names} hrefOf={hrefOfRule} untoldCount={decision.untoldRuleCount} />
        </li>
      )}
    </ul>
  );
}

interface ReasonProps {
  readonly of: typeof Check;
  readonly children: ReactNode;
}

function Reason({ of, children }: ReasonProps) {
  return (
    <li>
      <Icon of={of} size="chip" />
      <span>{children}</span>
    </li>
  );
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
