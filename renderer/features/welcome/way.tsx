import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Icon } from '../../ui/icon.tsx';

interface WayProps {
  readonly icon: LucideIcon;
  readonly title: string;
  /** The way that is open to everyone. */
  readonly isSuggested?: boolean;
  readonly children: ReactNode;
  /** One button at the end. */
  readonly action?: ReactNode;
}

/** One way to a first answer. */
export function Way({ icon, title, isSuggested = false, children, action }: WayProps) {
  const id = useId();
  return (
    <section className="way" data-suggested={isSuggested || undefined} aria-labelledby={id}>
      <span className="way-icon">
        <Icon of={icon} />
      </span>
      <div className="way-body">
        <h3 id={id}>{title}</h3>
        {children}
      </div>
      {action}
    </section>
  );
}
