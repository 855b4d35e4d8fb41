import { type ReactNode, useState } from 'react';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { classNames } from '../../lib/class-names.ts';
import { undoWords } from './undo-words.ts';
import type { useRuleRows } from './use-rule-rows.ts';

interface RulesInOrderProps {
  readonly rows: Pick<ReturnType<typeof useRuleRows>, 'place' | 'said'>;
  readonly className: string;
  readonly isScrolling?: boolean;
  readonly children: ReactNode;
}

/** The place in which the rules stand as rows, and the voices that tell where a moved one has come to and what undo did. */
export function RulesInOrder({ rows: { place, said }, className, isScrolling = false, children }: RulesInOrderProps) {
  const undone = useUndoWords();
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
      <p className="visually-hidden" aria-live="polite">
        {undone}
      </p>
    </section>
  );
}

function useUndoWords(): string {
  const { rules } = useStores();
  const past = useFrom(
    () => rules,
    (state) => state.past,
  );
  const future = useFrom(
    () => rules,
    (state) => state.future,
  );
  const [seen, note] = useState({ past, future, words: '' });
  if (seen.past !== past || seen.future !== future) note({ past, future, words: undoWords(seen, { past, future }) });
  return seen.words;
}
