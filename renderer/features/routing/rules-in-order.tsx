import type { ReactNode } from 'react';
import { classNames } from '../../lib/class-names.ts';
import type { useRuleRows } from './use-rule-rows.ts';

interface RulesInOrderProps {
  readonly rows: Pick<ReturnType<typeof useRuleRows>, 'place' | 'said'>;
  readonly className: string;
  readonly isScrolling?: boolean;
  readonly children: ReactNode;
}

/** The place in which the rules stand as rows, and the voice that tells where a moved one has come to. */
export function RulesInOrder({ rows: { place, said }, className, isScrolling = false, children }: RulesInOrderProps) {
  return (
    <section
      ref={place}
      className={classNames(className, 'scroll')}
      aria-label="Rules in order"
      data-region="rules"
      tabIndex={-1}
      data-scrolling={isScrolling || undefined}
    >
      {children}
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
    </section>
  );
}
