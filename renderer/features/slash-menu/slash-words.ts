import {
  ArrowRightLeft,
  Cpu,
  GitBranch,
  Keyboard,
  type LucideIcon,
  NotebookPen,
  Pencil,
  Plus,
  Route,
  Search,
  SquarePen,
  TextCursorInput,
} from 'lucide-react';
import type { CommandId } from '../../../shared/model/command-rows.ts';

export interface SlashWord {
  readonly word: string;
  readonly says: string;
  readonly icon: LucideIcon;
}

/** The commands of the window that make sense while a message is written, in the order they are offered. */
export const slashWords: readonly (SlashWord & { readonly id: CommandId })[] = [
  {
    id: 'hand-off',
    word: '/handoff',
    says: 'Pass this conversation to another model with a note',
    icon: ArrowRightLeft,
  },
  { id: 'handoff-note', word: '/note', says: 'Write or update the handoff note', icon: NotebookPen },
  { id: 'choose-model', word: '/model', says: 'Choose a model for this conversation', icon: Cpu },
  { id: 'why-route', word: '/why', says: 'Show why the latest answer came from its model', icon: Route },
  { id: 'edit-last-message', word: '/edit', says: 'Edit your last message', icon: Pencil },
  { id: 'attach-files', word: '/attach', says: 'Attach files', icon: Plus },
  { id: 'find-in-conversation', word: '/find', says: 'Find in this conversation', icon: Search },
  { id: 'branch-conversation', word: '/branch', says: 'Go on in a new conversation from here', icon: GitBranch },
  { id: 'new-conversation', word: '/new', says: 'Start a new conversation', icon: SquarePen },
  { id: 'rename-conversation', word: '/rename', says: 'Give this conversation another title', icon: TextCursorInput },
  { id: 'show-keys', word: '/keys', says: 'Show the keys of this screen', icon: Keyboard },
];
