import { ChevronRight, RotateCcw } from 'lucide-react';
import type { Failure, RecoveryAction } from '../../../shared/model/failure.ts';
import type { Message } from '../../../shared/model/message.ts';
import { formatDuration } from '../../lib/format/format-duration.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { FailureNode } from './failure-node.tsx';
import { failureWords, recoveryWords } from './failure-words.ts';
import './failure-card.css';

type FailureCardProps = {
  readonly failure: Failure;
  /** The answer that failed, or broke off after part of it had arrived. */
  readonly answer: Message;
  readonly onRecover: (action: RecoveryAction) => void;
};

/** Why there is no answer or only part of one, what to do about it, and the provider's own words for those who want them. */
export function FailureCard({ failure, answer, onRecover }: FailureCardProps) {
  const { kind, message, actions, retryAfterMs } = failure;
  const isCutOff = answer.status === 'interrupted';
  return (
    <div className="failure">
      {isCutOff && <FailureNode />}
      <p className="failure-head">
        <b>{isCutOff ? 'Answer cut off' : failureWords[kind].headline}</b>
        {isCutOff && answer.text !== '' && <span className="failure-aside">what arrived is kept</span>}
        {retryAfterMs !== undefined && (
          <span className="failure-aside figures">can be asked again in {formatDuration(retryAfterMs)}</span>
        )}
      </p>
      <p className="failure-message">{message}</p>
      {actions.length > 0 && (
        <div className="failure-actions">
          {actions.map((action, index) => (
            <Button
              key={action}
              tone={index === 0 ? 'primary' : 'plain'}
              icon={action === 'retry' ? RotateCcw : undefined}
              onClick={() => onRecover(action)}
            >
              {recoveryWords[action]}
            </Button>
          ))}
        </div>
      )}
      <ProviderWords failure={failure} />
    </div>
  );
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
