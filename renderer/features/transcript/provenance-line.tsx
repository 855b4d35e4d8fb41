import { ArrowRightLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Message } from '../../../shared/model/message.ts';
import { formatClock, formatMoment } from '../../lib/format/format-date.ts';
import type { Names } from '../../lib/names.ts';
import { Icon } from '../../ui/icon.tsx';
import { describeProvenance } from './describe-provenance.ts';
import './provenance-line.css';

type AuthorLineProps = { readonly message: Message; readonly children: ReactNode };
type ProvenanceLineProps = AuthorLineProps & { readonly names: Names };

/** Where an answer came from: model, who chose it, and what it took. `children` stand at the right. */
export function ProvenanceLine({ message, names, children }: ProvenanceLineProps) {
  const { provenance } = message;
  const words = provenance && describeProvenance(message, provenance, names);
  return (
    <div className="provenance">
      <b>{provenance?.modelLabel ?? 'Answer'}</b>
      {words?.insteadOf && (
        <span className="provenance-instead">
          <Icon of={ArrowRightLeft} size="chip" />
          {words.insteadOf}
        </span>
      )}
      {words?.choice && <span>{words.choice}</span>}
      {words && words.facts.length > 0 && (
        <span
          className="provenance-facts"
          title={`${words.facts.join(' · ')}. Answered ${formatMoment(message.createdAt)}`}
        >
          {words.choice && '· '}
          {words.facts.join(' · ')}
        </span>
      )}
      {children}
    </div>
  );
}

/** The line over what the person wrote. */
export function AuthorLine({ message, children }: AuthorLineProps) {
  return (
    <div className="provenance">
      <b>You</b>
      <time dateTime={new Date(message.createdAt).toISOString()} title={formatMoment(message.createdAt)}>
        {formatClock(message.createdAt)}
      </time>
      {children}
    </div>
  );
}
