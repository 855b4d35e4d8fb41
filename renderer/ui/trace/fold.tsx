import { ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Icon } from '../icon.tsx';

interface FoldProps {
  readonly title: string;
  readonly isOpenAtFirst?: boolean;
  readonly children: ReactNode;
}

/** A part of a trace that few need: closed, laid out only once opened. */
export function Fold({ title, isOpenAtFirst = false, children }: FoldProps) {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <details className="trace-fold" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="trace-fold-line">
        <Icon of={ChevronRight} size="chip" />
        {title}
      </summary>
      {isOpen && children}
    </details>
  );
}
