import { TriangleAlert } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { assertNever } from '../../../../shared/model/assert-never.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Keycap } from '../../../ui/keycap.tsx';
import type { HotkeyVerdict } from './judge-hotkey.ts';

interface ShortcutQuestionProps {
  readonly hotkey: string;
  readonly verdict: Exclude<HotkeyVerdict, { kind: 'free' }>;
  readonly onInsist: () => void;
  readonly onAgain: () => void;
  readonly onCancel: () => void;
}

/** What stands against a key that was pressed, and the ways on. */
export function ShortcutQuestion({ hotkey, verdict, onInsist, onAgain, onCancel }: ShortcutQuestionProps) {
  const insists = insistWords(verdict);
  const cancelOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onCancel();
  };
  return (
    <div
      className="shortcut-question"
      role="group"
      aria-label="About this key"
      data-uses-escape
      onKeyDown={cancelOnEscape}
    >
      <p role="alert">
        <Icon of={TriangleAlert} size="dense" />
        <Keycap hotkey={hotkey} /> {describe(verdict)}
      </p>
      <span className="shortcut-actions">
        {insists && (
          <Button size="small" autoFocus onClick={onInsist}>
            {insists}
          </Button>
        )}
        <Button size="small" autoFocus={!insists} onClick={onAgain}>
          Press another
        </Button>
        <Button size="small" tone="ghost" onClick={onCancel}>
          Cancel
        </Button>
      </span>
    </div>
  );
}

function insistWords({ kind }: ShortcutQuestionProps['verdict']): string | undefined {
  switch (kind) {
    case 'taken':
      return 'Use here instead';
    case 'kept':
      return 'Use anyway';
    case 'refused':
      return undefined;
    default:
      return assertNever(kind);
  }
}

function describe(verdict: ShortcutQuestionProps['verdict']): string {
  switch (verdict.kind) {
    case 'taken':
      return takenWords(verdict.by.map(({ title }) => `“${title}”`));
    case 'kept':
      return `may never arrive: the ${verdict.by === 'browser' ? 'browser' : 'system'} keeps it to itself.`;
    case 'refused':
      return `${verdict.use} and cannot be the key of a command.`;
    default:
      return assertNever(verdict);
  }
}

function takenWords(titles: readonly string[]): string {
  const list = new Intl.ListFormat('en', { type: 'conjunction' }).format(titles);
  return `is the key of ${list}. When you use it here, ${list} ${titles.length === 1 ? 'has' : 'have'} no key.`;
}
