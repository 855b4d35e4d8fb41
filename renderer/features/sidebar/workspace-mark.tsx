import { Receipt } from 'lucide-react';
import { Icon } from '../../ui/icon.tsx';

export function WorkspaceMark() {
  return (
    <span className="workspace-mark" aria-hidden>
      <Icon of={Receipt} size="chip" />
    </span>
  );
}
