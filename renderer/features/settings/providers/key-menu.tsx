import { ArrowDown, ArrowUp, Ban, Check, Ellipsis, Gauge, Pencil, PlugZap, Replace, Trash2 } from 'lucide-react';
import { isOfferedKey, type KeyView } from '../../../../shared/model/key.ts';
import { useStores } from '../../../client/stores-context.ts';
import { focusWhenShown } from '../../../lib/focus-when-shown.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu, type MenuEntry } from '../../../ui/menu.tsx';

interface KeyMenuProps {
  readonly keyView: KeyView;
  readonly canMoveUp: boolean;
  readonly canMoveDown: boolean;
  readonly onMove: (step: 1 | -1) => void;
  readonly onReplace: () => void;
  readonly onLimit: () => void;
  readonly onRename: () => void;
}

/** What can be done with a key. Keys of the environment are used or not; what they are is changed where they are set. */
export function KeyMenu(props: KeyMenuProps) {
  const { keyView, canMoveUp, canMoveDown, onMove, onReplace, onLimit, onRename } = props;
  const { keys } = useStores();
  const { id, label, source, hasSecret } = keyView;
  const test: MenuEntry = {
    id: 'test',
    label: 'Test',
    icon: PlugZap,
    isDisabled: !hasSecret,
    run: () => void keys.getState().test(id),
  };
  const use: MenuEntry = { id: 'use', label: 'Use', icon: Check, run: () => void keys.getState().use(id) };
  const stopUsing: MenuEntry = {
    id: 'stop-using',
    label: 'Stop using',
    icon: Ban,
    startsGroup: true,
    run: () => void keys.getState().stopUsing(id),
  };
  const ofEnvironment = isOfferedKey(keyView) ? [use] : [test, stopUsing];
  const changes: readonly MenuEntry[] = [
    { id: 'rename', label: 'Rename', icon: Pencil, run: onRename },
    { id: 'replace', label: 'Replace', icon: Replace, run: onReplace },
    { id: 'limit', label: 'Daily limit…', icon: Gauge, run: onLimit },
    { id: 'up', label: 'Move up', icon: ArrowUp, hotkey: 'Alt+Up', isDisabled: !canMoveUp, run: () => onMove(-1) },
    {
      id: 'down',
      label: 'Move down',
      icon: ArrowDown,
      hotkey: 'Alt+Down',
      isDisabled: !canMoveDown,
      run: () => onMove(1),
    },
    {
      id: 'delete',
      label: 'Delete',
      icon: Trash2,
      isDangerous: true,
      startsGroup: true,
      run: () => {
        void keys.getState().remove(id);
        focusWhenShown('[data-action="add-key"]');
      },
    },
  ];
  return (
    <Menu
      trigger={<IconButton icon={Ellipsis} label={`More for ${label}`} size="small" />}
      entries={source === 'environment' ? ofEnvironment : [test, ...changes]}
    />
  );
}
