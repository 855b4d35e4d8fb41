import { Dialog } from '@base-ui/react/dialog';
import { useFrom, useStores } from '../../../client/stores-context.ts';
import { narrowWindow } from '../../../lib/narrow-window.ts';
import { useMedia } from '../../../lib/use-media.ts';
import { RuleEditor } from './rule-editor.tsx';

/** The editor of the open rule: beside the rules, or over them in a narrow window. The JSON is an editor itself. */
export function OpenRule() {
  const { rules } = useStores();
  const isNarrow = useMedia(narrowWindow);
  const all = useFrom(
    () => rules,
    (state) => state.rules,
  );
  const selectedId = useFrom(
    () => rules,
    (state) => state.selectedId,
  );
  const isJson = useFrom(
    () => rules,
    ({ view }) => view === 'json',
  );
  const index = all.findIndex(({ rule }) => rule.id === selectedId);
  const listed = all[index];
  if (!listed || isJson) return null;
  const editor = <RuleEditor key={listed.rule.id} listed={listed} index={index} count={all.length} />;
  if (!isNarrow) return editor;
  return (
    <Dialog.Root open onOpenChange={(open) => !open && rules.getState().select(undefined)}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-scrim" />
        <Dialog.Popup className="editor-overlay" aria-label="Edit rule">
          {editor}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
