import { sendingId } from '../../client/message-pages.ts';
import { skipWelcome } from '../../client/start-chatting.ts';
import type { Stores } from '../../client/stores.ts';
import { focusWhenShown } from '../../lib/focus-when-shown.ts';
import { moveRegion } from '../../lib/move-focus.ts';
import { narrowWindow } from '../../lib/narrow-window.ts';

/** Something the person can do, wherever it is offered: palette, keyboard and menu read the same list. */
export interface Command {
  readonly id: string;
  readonly title: string;
  /** Written `Mod+Shift+K`. */
  readonly hotkey?: string;
  /** Also runs while a text field has focus: any one, or only an empty one, which has nothing of its own to undo. `empty-composer`: nowhere else. */
  readonly isForFields?: boolean | 'empty' | 'empty-composer';
  /** Left out of the palette, where it would make no sense. */
  readonly isKeyOnly?: boolean;
  readonly canRun?: () => boolean;
  readonly run: () => void;
}

/** Every command of the window. In a browser, keys the browser keeps to itself get Alt beside them. */
export function createCommands(stores: Stores, isInBrowser: boolean): readonly Command[] {
  const own = isInBrowser ? 'Mod+Alt' : 'Mod';
  return [
    ...conversationCommands(stores, own),
    ...neighbourCommands(stores),
    ...placeCommands(stores, own),
    ...welcomeCommands(stores),
    ...windowCommands(stores),
  ];
}

function conversationCommands(stores: Stores, own: string): readonly Command[] {
  const { conversations, view, chat, routes } = stores;
  const openId = () => {
    const { route } = routes.getState();
    return route.name === 'chat' ? route.conversationId : undefined;
  };
  const withOpen = (run: (id: string) => void) => () => {
    const id = openId();
    if (id !== undefined) run(id);
  };
  const hasOpen = () => openId() !== undefined;
  return [
    {
      id: 'new-conversation',
      title: 'New conversation',
      hotkey: `${own}+N`,
      isForFields: true,
      run: () => void conversations.getState().openNew(),
    },
    {
      id: 'choose-model',
      title: 'Choose model',
      hotkey: 'Mod+J',
      isForFields: true,
      canRun: () => routes.getState().route.name === 'chat',
      run: () => view.getState().show('models'),
    },
    {
      id: 'rename-conversation',
      title: 'Rename conversation',
      hotkey: 'F2',
      isForFields: true,
      canRun: hasOpen,
      run: withOpen((id) => view.getState().rename({ id, place: 'title' })),
    },
    {
      id: 'delete-conversation',
      title: 'Delete conversation',
      canRun: hasOpen,
      run: withOpen((id) => void conversations.getState().remove(id)),
    },
    {
      id: 'stop-answer',
      title: 'Stop answer',
      hotkey: 'Escape',
      isForFields: true,
      canRun: () => chat.getState().running[openId() ?? ''] !== undefined,
      run: () => void chat.getState().stop(),
    },
    explainCommand(stores),
    ...branchCommands(stores),
  ];
}

function explainCommand({ chat, routes, traces }: Stores): Command {
  const latest = () => chat.getState().messages.findLast(({ role }) => role === 'assistant');
  return {
    id: 'why-route',
    title: 'Why this route',
    hotkey: 'Mod+Shift+Y',
    isForFields: true,
    canRun: () => routes.getState().route.name === 'chat' && latest() !== undefined,
    run: () => {
      const answer = latest();
      if (answer) traces.getState().reveal(answer.id);
    },
  };
}

/** What the last messages can be asked to do; the keys of a focused message do the same with that one. */
function branchCommands({ chat, conversations, edits, routes }: Stores): readonly Command[] {
  const isChat = () => routes.getState().route.name === 'chat';
  const lastQuestion = () => chat.getState().messages.findLast(({ id, role }) => role === 'user' && id !== sendingId);
  const lastEnded = () =>
    chat.getState().messages.findLast(({ id, status }) => id !== sendingId && status !== 'streaming');
  return [
    {
      id: 'edit-last-message',
      title: 'Edit last message',
      hotkey: 'ArrowUp',
      isForFields: 'empty-composer',
      canRun: () => isChat() && lastQuestion() !== undefined,
      run: () => {
        const question = lastQuestion();
        if (!question) return;
        edits.getState().begin(question);
        focusWhenShown(`[data-message="${CSS.escape(question.id)}"] textarea`);
      },
    },
    {
      id: 'branch-conversation',
      title: 'Branch into a new conversation',
      canRun: () => isChat() && lastEnded() !== undefined,
      run: () => {
        const message = lastEnded();
        if (!message) return;
        void conversations.getState().branch(message.conversationId, message.id);
        focusWhenShown('[data-region="composer"] [data-region-focus]');
      },
    },
  ];
}

function neighbourCommands({ conversations }: Stores): readonly Command[] {
  return [
    {
      id: 'previous-conversation',
      title: 'Previous conversation',
      hotkey: 'Mod+Shift+[',
      isForFields: true,
      run: () => conversations.getState().openNeighbour(-1),
    },
    {
      id: 'next-conversation',
      title: 'Next conversation',
      hotkey: 'Mod+Shift+]',
      isForFields: true,
      run: () => conversations.getState().openNeighbour(1),
    },
  ];
}

function placeCommands({ routes, settings, view }: Stores, own: string): readonly Command[] {
  return [
    {
      id: 'search',
      title: 'Search or jump to',
      hotkey: 'Mod+K',
      isForFields: true,
      isKeyOnly: true,
      run: () => view.getState().show('palette'),
    },
    {
      id: 'open-chat',
      title: 'Go to Chat',
      hotkey: `${own}+1`,
      isForFields: true,
      run: () => routes.getState().go({ name: 'chat' }),
    },
    {
      id: 'open-settings',
      title: 'Open Settings',
      hotkey: 'Mod+,',
      isForFields: true,
      run: () => {
        routes.getState().go({ name: 'settings', section: 'providers' });
        focusWhenShown('nav[aria-label="Settings"] [aria-current]');
      },
    },
    {
      id: 'toggle-sidebar',
      title: 'Sidebar or rail',
      hotkey: 'Mod+B',
      isForFields: true,
      run: () => toggleSidebar({ settings, view }),
    },
    {
      id: 'close-settings',
      title: 'Back to chat',
      hotkey: 'Escape',
      canRun: () => routes.getState().route.name === 'settings',
      run: () => routes.getState().go({ name: 'chat' }),
    },
    { id: 'back', title: 'Back', hotkey: 'Mod+[', isForFields: true, run: () => window.history.back() },
    { id: 'forward', title: 'Forward', hotkey: 'Mod+]', isForFields: true, run: () => window.history.forward() },
  ];
}

function welcomeCommands(stores: Stores): readonly Command[] {
  const isOpen = () => stores.routes.getState().route.name === 'welcome';
  return [
    {
      id: 'show-welcome',
      title: 'Show welcome',
      canRun: () => !isOpen(),
      run: () => stores.routes.getState().go({ name: 'welcome' }),
    },
    {
      id: 'skip-welcome',
      title: 'Skip the welcome',
      hotkey: 'Escape',
      canRun: isOpen,
      run: () => skipWelcome(stores),
    },
  ];
}

function windowCommands({ settings, toasts, view }: Stores): readonly Command[] {
  const theme = (id: string, title: string, wanted: 'system' | 'light' | 'dark'): Command => ({
    id,
    title,
    canRun: () => settings.getState().settings.theme !== wanted,
    run: () => void settings.getState().update({ theme: wanted }),
  });
  return [
    theme('theme-light', 'Use light theme', 'light'),
    theme('theme-dark', 'Use dark theme', 'dark'),
    theme('theme-system', 'Use the theme of the system', 'system'),
    {
      id: 'undo',
      title: 'Undo the last change',
      hotkey: 'Mod+Z',
      isForFields: 'empty',
      canRun: () => toasts.getState().toast?.action?.hotkey === 'Mod+Z',
      run: () => toasts.getState().act(),
    },
    { id: 'show-keys', title: 'Show keys', hotkey: '?', run: () => view.getState().show('keys') },
    {
      id: 'next-region',
      title: 'Next region',
      hotkey: 'F6',
      isForFields: true,
      isKeyOnly: true,
      run: () => moveRegion(1),
    },
    {
      id: 'previous-region',
      title: 'Previous region',
      hotkey: 'Shift+F6',
      isForFields: true,
      isKeyOnly: true,
      run: () => moveRegion(-1),
    },
  ];
}

function toggleSidebar({ settings, view }: Pick<Stores, 'settings' | 'view'>): void {
  if (!window.matchMedia(narrowWindow).matches) {
    const { isSidebarRail } = settings.getState().settings;
    return void settings.getState().update({ isSidebarRail: !isSidebarRail });
  }
  const { overlay, show, close } = view.getState();
  if (overlay === 'sidebar') close('sidebar');
  else show('sidebar');
}
