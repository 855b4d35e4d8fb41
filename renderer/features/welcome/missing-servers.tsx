import { Minus } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';

interface MissingServersProps {
  readonly names: readonly string[];
  /** Why they could not be looked for. */
  readonly problem: string | undefined;
  readonly isLooking: boolean;
  readonly onLook: () => void;
}

export function MissingServers({ names, problem, isLooking, onLook }: MissingServersProps) {
  const list = new Intl.ListFormat('en', { type: 'conjunction' }).format(names);
  return (
    <li>
      <Icon of={Minus} size="dense" />
      <span className="found-name found-quiet" title={list}>
        {problem ?? list}
      </span>
      {!problem && <span className="found-models">Not running</span>}
      <Button tone="ghost" size="small" isBusy={isLooking} onClick={onLook}>
        Look again
      </Button>
    </li>
  );
}
