import { ArrowUpRight, ChevronDown, ChevronUp, FlaskConical } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { openTrialInChat } from '../../client/open-trial-in-chat.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { useHotkey } from '../../client/use-hotkey.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { testOf } from './test-of.ts';
import { TrialForm } from './trial-form.tsx';
import { TrialResult } from './trial-result.tsx';
import './try-message.css';

/** What the rules would do with a message. Nothing is sent. */
export function TryMessage({ actions }: { readonly actions?: ReactNode }) {
  const stores = useStores();
  const { trial } = stores;
  const titleId = useId();
  const isOpen = useFrom(
    () => trial,
    (state) => state.isOpen,
  );
  const hasText = useFrom(
    () => trial,
    (state) => state.message.text.trim() !== '',
  );
  const hotkey = useHotkey('try-message');
  return (
    <section className="try" aria-labelledby={titleId} data-region="try-message" tabIndex={-1}>
      <header className="try-header">
        <Icon of={FlaskConical} size="dense" />
        <h2 id={titleId}>Try a message</h2>
        <span className="try-hint">Nothing is sent</span>
        <span className="try-actions">
          <SaveButton />
          {actions}
          {hasText && (
            <Button tone="ghost" size="small" onClick={() => void openTrialInChat(stores)}>
              Open in chat
              <Icon of={ArrowUpRight} size="chip" />
            </Button>
          )}
          <IconButton
            icon={isOpen ? ChevronDown : ChevronUp}
            label={isOpen ? 'Hide Try a message' : 'Show Try a message'}
            hotkey={isOpen ? undefined : hotkey}
            size="small"
            tooltipSide="top"
            aria-expanded={isOpen}
            onClick={trial.getState().toggle}
          />
        </span>
      </header>
      {isOpen && (
        <div className="try-body">
          <TrialForm />
          <TrialResult />
        </div>
      )}
    </section>
  );
}

function SaveButton() {
  const { ruleTests } = useStores();
  const found = useFrom(
    ({ trial }) => trial,
    (state) => state.found,
  );
  const draft = found && testOf(found);
  if (!draft) return null;
  return (
    <Button tone="ghost" size="small" onClick={() => ruleTests.getState().edit({ type: 'new', draft })}>
      Save as test
    </Button>
  );
}
