import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import './empty-state.css';

interface EmptyStateProps {
  readonly icon: LucideIcon;
  readonly title: string;
  /** One line of what it is for. */
  readonly children?: ReactNode;
  /** One button with its key. */
  readonly action?: ReactNode;
}

export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <Icon of={icon} />
      <p className="empty-state-title">{title}</p>
      {children && <p className="empty-state-words">{children}</p>}
      {action}
    </div>
  );
}
