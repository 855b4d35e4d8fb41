import { ArrowRight, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Provenance } from '../../../shared/model/message.ts';
import type { Names } from '../../lib/names.ts';
import { Icon } from '../../ui/icon.tsx';
import { describeAttempts } from './describe-attempts.ts';
import './fallback-notice.css';

type FallbackNoticeProps = {
  readonly provenance: Provenance;
  readonly names: Names;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** The trace, while it is open. */
  readonly children: ReactNode;
};

/** One grey line in front of an answer that took several attempts: who failed, who took over, time lost. It opens to the trace. */
export function FallbackNotice({ provenance, names, isOpen, onToggle, children }: FallbackNoticeProps) {
  const words = describeAttempts(provenance, names);
  if (!words) return null;
  return (
    <div className="fallback">
      <button type="button" className="fallback-line" aria-expanded={isOpen} onClick={onToggle}>
        <Icon of={ChevronRight} size="chip" />
        <span>{words.failed}</span>
        {words.tookOver && (
          <>
            <Icon of={ArrowRight} size="chip" />
            <span className="visually-hidden">, taken over by </span>
            <span>{words.tookOver}</span>
          </>
        )}
        <span className="fallback-lost figures">· {words.timeLost}</span>
      </button>
      {isOpen && children}
    </div>
  );
}
