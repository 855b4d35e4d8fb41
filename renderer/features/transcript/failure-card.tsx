import { ChevronRight, RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Failure, RecoveryAction } from '../../../shared/model/failure.ts';
import type { Message } from '../../../shared/model/message.ts';
import { failureWords, recoveryWords } from '../../lib/failure-words.ts';
import { formatWait } from '../../lib/format/format-wait.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { CopyQuestion } from './copy-question.tsx';
import { CopyTrace } from './copy-trace.tsx';
import { FailureNode } from './failure-node.tsx';
import { OtherModelButton } from './other-model-button.tsx';
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
  const [firstAction, ...otherActions] = waysOn(failure);
  const isCutOff = answer.status === 'interrupted';
  const tried = triedModels(answer);
  const isNobodyLeft = tried !== undefined || kind === 'no_candidate';
  const renderWay = (action: RecoveryAction, isPrimary: boolean) => (
    <Button
      key={action}
      tone={isPrimary ? 'primary' : 'plain'}
      icon={action === 'retry' ? RotateCcw : undefined}
      onClick={() => onRecover(action)}
    >
      {action === 'retry' && tried ? 'Try all again' : recoveryWords[action]}
    </Button>
  );
  return (
    <div className="failure">
      {isCutOff && <FailureNode />}
      <p className="failure-head">
        {/* Where several could not answer, the line over the answer says so. */}
        {!tried && <b>{isCutOff ? 'Answer cut off' : failureWords[kind].headline}</b>}
        {isCutOff && answer.text !== '' && <span className="failure-aside">what arrived is kept</span>}
        {tried && <TriedWords answer={answer} tried={tried} />}
        {retryAfterMs !== undefined && (
          <span className="failure-aside figures">can be asked again in {formatWait(retryAfterMs)}</span>
        )}
      </p>
      <p className="failure-message">{tried ? <SavedWords answer={answer} words={message} /> : message}</p>
      {(continuation !== false || firstAction || isNobodyLeft) && (
        <div className="failure-actions">
          {continuation}
          {firstAction && renderWay(firstAction, continuation === false)}
          {isNobodyLeft && <OtherModelButton answer={answer} />}
          {otherActions.map((action) => renderWay(action, false))}
          {tried && <CopyTrace answer={answer} />}
          {isNobodyLeft && <CopyQuestion answer={answer} />}
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
