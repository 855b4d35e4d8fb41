import { ArrowRight, ChevronRight } from 'lucide-react';
import type { Provenance } from '../../../shared/model/message.ts';
import { splitModelRef } from '../../../shared/model/ids.ts';
import { formatDuration } from '../../lib/format/format-duration.ts';
import { Icon } from '../../ui/icon.tsx';
import { describeAttempts, type Labels } from './describe-attempts.ts';
import { failureWords } from './failure-words.ts';
import './failed-attempts-notice.css';

type FailedAttemptsNoticeProps = { readonly provenance: Provenance; readonly labels: Labels };

/** One grey line in front of an answer that took several attempts; it opens to the list of them. */
export function FailedAttemptsNotice({ provenance, labels }: FailedAttemptsNoticeProps) {
  const words = describeAttempts(provenance, labels);
  if (!words) return null;
  return (
    <details className="attempts">
      <summary className="attempts-line">
        <span className="attempts-chevron">
          <Icon of={ChevronRight} size="chip" />
        </span>
        <span>{words.failed}</span>
        {words.tookOver && (
          <>
            <Icon of={ArrowRight} size="chip" />
            <span>{words.tookOver}</span>
          </>
        )}
        <span className="attempts-lost">· {words.timeLost}</span>
      </summary>
      <ol className="attempts-list">
        {provenance.failedAttempts.map(({ model, failure, durationMs }, index) => (
          <li key={index}>
            <div className="attempts-head">
              <span>
                {labels.model(model)} on {labels.provider(splitModelRef(model).providerId)}
              </span>
              <span className="attempts-lost figures">{formatDuration(durationMs)}</span>
            </div>
            <div>
              {failureWords[failure.kind].headline}
              {failure.httpStatus !== undefined && ` (${failure.httpStatus})`}. {failure.message}
            </div>
          </li>
        ))}
      </ol>
    </details>
  );
}
