import { Check, CircleHelp, Hand, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Trial } from '../../../shared/model/trial.ts';
import { formatTokens } from '../../lib/format/format-tokens.ts';
import type { Names } from '../../lib/names.ts';
import {
  countSkippedRules,
  describeSkippedRule,
  describeTask,
  nearMissesFirst,
} from '../../lib/routing/describe-decision.ts';
import { exclusionClause } from '../../lib/routing/describe-exclusion.ts';
import { Icon } from '../../ui/icon.tsx';

interface TrialReasonsProps {
  readonly trial: Trial;
  readonly names: Names;
}

/** What held, what nearly held, and what else a person would want to know before sending it. */
export function TrialReasons({ trial: { decision, request, openQuestion }, names }: TrialReasonsProps) {
  const { matched, task, named, candidates, excluded, needsApproval } = decision;
  const { nearMisses, others } = nearMissesFirst(decision.skippedRules);
  const leftOut = named === candidates[0]?.model ? undefined : excluded.find(({ model }) => model === named);
  return (
    <ul className="try-reasons">
      {matched !== undefined && <Reason of={Check}>{sentence(matched)}.</Reason>}
      <Reason of={Check}>
        {describeTask(task)} About {formatTokens(request.contextTokens)} of context.
      </Reason>
      {leftOut && (
        <Reason of={Minus}>
          Wanted {names.model(leftOut.model)}
          {exclusionClause(leftOut.exclusion, names)}.
        </Reason>
      )}
      {needsApproval && <Reason of={Hand}>Asks for your approval before it sends.</Reason>}
      {openQuestion !== undefined && (
        <Reason of={CircleHelp}>A real message would first have a model answer “{openQuestion}”.</Reason>
      )}
      {nearMisses.map((rule) => (
        <Reason key={rule.ruleId} of={Minus} isQuiet>
          {rule.ruleName} {describeSkippedRule(rule, names)}
        </Reason>
      ))}
      {others.length > 0 && (
        <Reason of={Minus} isQuiet>
          {countSkippedRules(others, nearMisses.length > 0)}
        </Reason>
      )}
    </ul>
  );
}

interface ReasonProps {
  readonly of: typeof Check;
  readonly isQuiet?: boolean;
  readonly children: ReactNode;
}

function Reason({ of, isQuiet = false, children }: ReasonProps) {
  return (
    <li data-quiet={isQuiet || undefined}>
      <Icon of={of} size="chip" />
      <span>{children}</span>
    </li>
  );
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
