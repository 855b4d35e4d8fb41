import { ArrowRightLeft, Zap } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import type { Message, Provenance } from '../../../shared/model/message.ts';
import { useRuleHref } from '../../client/use-rule-href.ts';
import { formatClock, formatMoment } from '../../lib/format/format-date.ts';
import type { Names } from '../../lib/names.ts';
import { originWords } from '../../lib/origin-words.ts';
import { Icon } from '../../ui/icon.tsx';
import { RuleLink } from '../../ui/rule-link.tsx';
import { describeProvenance, type ProvenanceWords } from './describe-provenance.ts';
import './provenance-line.css';

type AuthorLineProps = { readonly message: Message; readonly children: ReactNode };
type ProvenanceLineProps = AuthorLineProps & { readonly names: Names };

/** Where an answer came from: model, who chose it, and what it took. `children` stand at the right. */
export function ProvenanceLine({ message, names, children }: ProvenanceLineProps) {
  const { provenance } = message;
  const words = provenance && describeProvenance(message, provenance, names);
  return (
    <div className="provenance">
      <span className="provenance-words">
        <b>{words?.author ?? message.origin?.modelLabel ?? 'Answer'}</b>
        {message.origin && <span className="provenance-choice">{originWords(message)}</span>}
        {words && <RouteWords words={words} choice={provenance.choice} />}
        {words && <FactWords words={words} message={message} />}
      </span>
      {children}
    </div>
  );
}

interface RouteWordsProps {
  readonly words: ProvenanceWords;
  readonly choice: Provenance['choice'];
}

function RouteWords({ words, choice }: RouteWordsProps) {
  const { insteadOf } = words;
  const hrefOf = useRuleHref(choice.by === 'rule' ? [choice.ruleId] : []);
  return (
    <>
      {insteadOf && (
        <span className="provenance-instead" title={insteadOf}>
          <Icon of={ArrowRightLeft} size="chip" />
          <span className="ellipsis">{insteadOf}</span>
        </span>
      )}
      <span className="provenance-choice ellipsis" title={words.choice}>
        {choice.by === 'rule' ? (
          <>
            via rule <RuleLink name={choice.ruleName} href={hrefOf(choice.ruleId)} />
          </>
        ) : (
          words.choice
        )}
      </span>
    </>
  );
}

interface FactWordsProps {
  readonly words: ProvenanceWords;
  readonly message: Message;
}

function FactWords({ words: { facts, cached }, message }: FactWordsProps) {
  if (facts.length === 0 && !cached) return null;
  const all = cached ? [...facts, cached] : facts;
  return (
    <span className="provenance-facts" title={`${all.join(' · ')}. Answered ${formatMoment(message.createdAt)}`}>
      {facts.map((fact, index) => (
        <Fragment key={fact}>
          {index > 0 && ' · '}
          <span>{fact}</span>
        </Fragment>
      ))}
      {facts.length > 0 && cached && ' · '}
      {cached && (
        <span className="provenance-cached">
          <Icon of={Zap} size="chip" />
          {cached}
        </span>
      )}
    </span>
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
