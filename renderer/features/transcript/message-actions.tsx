import { Check, Copy, GitBranch, type LucideIcon, Pencil, RotateCcw, Route, TriangleAlert } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import type { CommandId } from '../../../shared/model/command-rows.ts';
import type { Message } from '../../../shared/model/message.ts';
import { useHotkey } from '../../client/use-hotkey.ts';
import { useCopied } from '../../lib/use-copied.ts';
import { IconButton } from '../../ui/icon-button.tsx';

type MessageActionsProps = {
  readonly message: Message;
  /** Shown without hover or focus. */
  readonly isAlwaysShown: boolean;
  /** Absent where there is nothing to answer again. */
  readonly onRegenerate?: (answerId: Message['id']) => void;
  /** Stands behind the way to answer again. */
  readonly answerWith?: ReactNode;
  /** Absent where nothing can be edited. */
  readonly onEdit?: ((question: Message) => void) | undefined;
  /** Absent while the message is on its way. */
  readonly onBranch?: ((messageId: Message['id']) => void) | undefined;
  /** Absent where there is no route to explain. */
  readonly explanation?: { readonly isOpen: boolean; readonly onToggle: () => void };
};

/** What can be done with one message. Hidden ones appear with the pointer or with focus. */
export function MessageActions(props: MessageActionsProps) {
  const { message, isAlwaysShown, onRegenerate, answerWith, onEdit, onBranch, explanation } = props;
  const { outcome, copy } = useCopied();
  const words = outcome === 'refused' ? 'Not copied: the clipboard is not available' : 'Copied';
  const actions: readonly (Action | false)[] = [
    message.text !== '' && {
      name: 'copy',
      icon: outcome === undefined ? Copy : icons[outcome],
      label: outcome ? words : 'Copy',
      command: 'copy-message',
      run: () => copy(message.text),
    },
    onEdit !== undefined && {
      name: 'edit',
      icon: Pencil,
      label: 'Edit',
      command: 'edit-message',
      run: () => onEdit(message),
    },
    onRegenerate !== undefined && {
      name: 'regenerate',
      icon: RotateCcw,
      label: 'Answer again',
      command: 'retry-message',
      run: () => onRegenerate(message.id),
    },
    onBranch !== undefined && {
      name: 'branch',
      icon: GitBranch,
      label: 'Branch into a new conversation',
      command: 'branch-message',
      run: () => onBranch(message.id),
    },
    explanation !== undefined && {
      name: 'explain',
      icon: Route,
      label: 'Why this route',
      command: 'explain-message',
      isExpanded: explanation.isOpen,
      run: explanation.onToggle,
    },
  ];
  return (
    <span className="message-actions" data-shown={isAlwaysShown || outcome !== undefined}>
      {actions.map(
        (action) =>
          action && (
            <Fragment key={action.name}>
              <ActionButton {...action} />
              {action.name === 'regenerate' && answerWith}
            </Fragment>
          ),
      )}
    </span>
  );
}

interface Action {
  /** The key of a focused message presses the button of this name. */
  readonly name: string;
  readonly icon: LucideIcon;
  readonly label: string;
  /** Its key does the same. */
  readonly command: CommandId;
  readonly isExpanded?: boolean;
  readonly run: () => void;
}

function ActionButton({ name, icon, label, command, isExpanded, run }: Action) {
  const hotkey = useHotkey(command);
  return (
    <IconButton
      icon={icon}
      label={label}
      hotkey={hotkey}
      size="small"
      data-action={name}
      aria-expanded={isExpanded}
      onClick={run}
    />
  );
}

const icons = { copied: Check, refused: TriangleAlert };
