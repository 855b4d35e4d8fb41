import { ChevronRight, RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Failure, RecoveryAction } from '../../../shared/model/failure.ts';
import type { Message } from '../../../shared/model/message.ts';
import { failureWords, recoveryWords } from '../../lib/failure-words.ts';
import { formatWait } from '../../lib/format/format-wait.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { CopyTrace } from './copy-trace.tsx';
import { FailureNode } from './failure-node.tsx';
import { SavedWords } from './saved-words.tsx';
import { triedModels } from './tried-models.ts';
import { TriedWords } from './tried-words.tsx';
import './failure-card.css';

export type Explanation = {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** The trace, while it is open. */
  readonly trace: ReactNode;
};

type FailureCardProps = {
  readonly failure: Failure;
  /** The answer that failed, or broke off after part of it had arrived. */
  readonly answer: Message;
  readonly explanation: Explanation;
  /** The ways to go on with what arrived; they stand before the others. */
  readonly continuation: ReactNode;
  readonly onRecover: (action: RecoveryAction) => void;
};

/** Why there is no answer or only part of one, what to do about it, and the provider's own words for those who want them. */
export function FailureCard({ failure, answer, explanation, continuation, onRecover }: FailureCardProps) {
  const { kind, message, retryAfterMs } = failure;
  const actions = waysOn(failure);
  const isCutOff = answer.status === 'interrupted';
  const tried = triedModels(answer);
  return (
    <div className="failure">
      {isCutOff && <FailureNode />}
      <p className="failure-head">
        <b>{isCutOff ? 'Answer cut off' : failureWords[tried ? 'no_candidate' : kind].headline}</b>
        {isCutOff && answer.text !== '' && <span className="failure-aside">what arrived is kept</span>}
        {tried && <TriedWords answer={answer} tried={tried} />}
        {retryAfterMs !== undefined && (
          <span className="failure-aside figures">can be asked again in {formatWait(retryAfterMs)}</span>
        )}
      </p>
      <p className="failure-message">{tried ? <SavedWords answer={answer} words={message} /> : message}</p>
      {(continuation !== false || actions.length > 0 || tried) && (
        <div className="failure-actions">
          {continuation}
          {actions.map((action, index) => (
            <Button
              key={action}
              tone={index === 0 && continuation === false ? 'primary' : 'plain'}
              icon={action === 'retry' ? RotateCcw : undefined}
              onClick={() => onRecover(action)}
            >
              {action === 'retry' && tried ? 'Try all again' : recoveryWords[action]}
            </Button>
          ))}
          {tried && <CopyTrace answer={answer} />}
        </div>
      )}
      <ProviderWords failure={failure} />
      <button
        type="button"
        className="disclosure disclosure-line"
        aria-expanded={explanation.isOpen}
        onClick={explanation.onToggle}
      >
        <Icon of={ChevronRight} size="chip" />
        What was tried
      </button>
      {explanation.trace}
    </div>
  );
}

/** A message that was held back has a way on even where the failure names none. */
function waysOn({ kind, actions }: Failure): readonly RecoveryAction[] {
  if (actions.length > 0) return actions;
  const isHeldBack = kind === 'budget_blocked' || kind === 'approval_denied' || kind === 'no_candidate';
  return isHeldBack ? ['choose-model', 'retry'] : [];
}

function ProviderWords({ failure }: { readonly failure: Failure }) {
  const { providerMessage, providerCode, httpStatus, requestId } = failure;
  const facts = [
    httpStatus === undefined ? undefined : `Status ${httpStatus}`,
    providerCode && `code ${providerCode}`,
    requestId && `request ${requestId}`,
  ].filter(Boolean);
  if (!providerMessage && facts.length === 0) return null;
  return (
    <details className="disclosure">
      <summary className="disclosure-line">
        <Icon of={ChevronRight} size="chip" />
        Answer from the provider
      </summary>
      <div className="disclosure-body">
        {providerMessage && <blockquote className="failure-quote">{providerMessage}</blockquote>}
        {facts.length > 0 && <p className="failure-aside">{facts.join(', ')}</p>}
      </div>
    </details>
  );
}
