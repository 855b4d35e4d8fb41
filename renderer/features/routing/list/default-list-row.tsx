import { Lock } from 'lucide-react';
import { Icon } from '../../../ui/icon.tsx';
import { Jack } from '../../../ui/jack.tsx';
import { useDefaultRoute } from '../use-default-route.ts';

/** What answers where no rule did; always last. */
export function DefaultListRow() {
  const { words } = useDefaultRoute();
  return (
    <div className="rule-list-row rule-list-default">
      <Icon of={Lock} size="chip" />
      <span className="rule-list-priority" />
      <span className="rule-list-name">Default</span>
      <span className="rule-conditions rule-hint">Answers whatever no rule took</span>
      <span className="rule-model">
        <Jack line={words.line} />
        <span className="ellipsis">{words.name}</span>
      </span>
    </div>
  );
}
