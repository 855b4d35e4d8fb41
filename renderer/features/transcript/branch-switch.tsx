import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { MessageId } from '../../../shared/model/ids.ts';
import type { Message } from '../../../shared/model/message.ts';
import type { SiblingPlace } from '../../../shared/model/sibling-place.ts';
import { focusWhenShown } from '../../lib/focus-when-shown.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import './branch-switch.css';

interface BranchSwitchProps {
  readonly place: SiblingPlace;
  readonly role: Message['role'];
  readonly isBusy: boolean;
  readonly onShowBranch: (messageId: MessageId) => Promise<void>;
}

/** Goes to the other answers of a question, or to the other versions of a question. */
export function BranchSwitch({ place, role, isBusy, onShowBranch }: BranchSwitchProps) {
  const { position, count, previousId, nextId } = place;
  const noun = role === 'user' ? 'version' : 'answer';
  // A button that cannot go on stays focusable: the focus is on it when the last sibling is reached.
  const step = (action: string, id: MessageId | undefined) => ({
    size: 'small' as const,
    'data-action': action,
    'aria-disabled': isBusy || id === undefined,
    onClick: () => {
      if (isBusy || id === undefined) return;
      void onShowBranch(id).then(() => focusWhenShown(`[data-message="${CSS.escape(id)}"] [data-action="${action}"]`));
    },
  });
  return (
    <span className="branch-switch" role="group" aria-label={`${capitalised(noun)} ${position} of ${count}`}>
      <IconButton icon={ChevronLeft} label={`Previous ${noun}`} {...step('previous-sibling', previousId)} />
      <span aria-hidden="true">
        {position}/{count}
      </span>
      <IconButton icon={ChevronRight} label={`Next ${noun}`} {...step('next-sibling', nextId)} />
    </span>
  );
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
