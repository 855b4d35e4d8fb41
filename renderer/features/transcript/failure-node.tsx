import { X } from 'lucide-react';
import { Icon } from '../../ui/icon.tsx';

/** Marks on the line where an answer failed or broke off. */
export function FailureNode() {
  return (
    <span className="failure-node">
      <Icon of={X} size="chip" />
    </span>
  );
}
