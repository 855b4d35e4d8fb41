import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import { useFrom } from '../../../client/stores-context.ts';
import { moveFocus } from '../../../lib/move-focus.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { SettingsBlock } from '../settings-block.tsx';
import { SettingsPage } from '../settings-page.tsx';
import { holdsWords } from '../../../lib/holds-words.ts';
import { ShortcutRow } from './shortcut-row.tsx';
import { changeableCommands, useShortcutEditor } from './use-shortcut-editor.ts';
import './shortcuts.css';

/** Every command with its key, group by group. */
export function ShortcutsSection() {
  const [text, setText] = useState('');
  const [focusedId, setFocusedId] = useState<string>();
  const editor = useShortcutEditor();
  const isChanged = useFrom(
    ({ settings }) => settings,
    (state) => state.settings.shortcuts.length > 0,
  );
  const shown = changeableCommands.filter(({ title, group }) => holdsWords(`${title} ${group}`, text));
  const tabStop = shown.find(({ id }) => id === focusedId)?.id ?? shown[0]?.id;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (moveFocus(event.currentTarget, '[data-shortcut]', event.key)) event.preventDefault();
  };
  const onFocus = ({ target }: FocusEvent) => {
    setFocusedId(target.closest('[data-shortcut-row]')?.getAttribute('data-shortcut-row') ?? undefined);
  };
  return (
    <SettingsPage title="Shortcuts">
      <div className="shortcuts-head">
        <TextField
          label="Search commands"
          isLabelHidden
          type="search"
          placeholder="Search commands"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button disabled={!isChanged} onClick={editor.resetAll}>
          Reset all
        </Button>
      </div>
      <p className="setting-hint" role="status">
        {shown.length === 0
          ? `No command matches “${text.trim()}”.`
          : 'Choose a key to change it. Esc always stops, closes and leaves, in that order.'}
      </p>
      <div className="shortcuts-groups" onKeyDown={onKeyDown} onFocus={onFocus}>
        {[...Map.groupBy(shown, ({ group }) => group)].map(([group, commands]) => (
          <SettingsBlock key={group} title={group}>
            <ul className="settings-card shortcut-list">
              {commands.map((command) => (
                <ShortcutRow key={command.id} command={command} editor={editor} isTabStop={command.id === tabStop} />
              ))}
            </ul>
          </SettingsBlock>
        ))}
      </div>
    </SettingsPage>
  );
}
