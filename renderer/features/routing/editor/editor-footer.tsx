import { Check, CircleX } from 'lucide-react';
import type { Rule, RuleShare } from '../../../../shared/model/rule.ts';
import { useFrom, useStores } from '../../../client/stores-context.ts';
import { useHotkey } from '../../../client/use-hotkey.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';

interface EditorFooterProps {
  readonly rule: Rule;
  /** Why what is typed is not saved yet. */
  readonly problems: readonly string[];
}

/** Whether what is on screen is saved, and the way back. */
export function EditorFooter({ rule, problems }: EditorFooterProps) {
  const { rules, ruleForms } = useStores();
  const isSaving = useFrom(
    () => rules,
    (state) => state.isSaving,
  );
  const canUndo = useFrom(
    () => rules,
    (state) => state.past.length > 0,
  );
  const canRedo = useFrom(
    () => rules,
    (state) => state.future.length > 0,
  );
  const share = useFrom(
    ({ ruleShare }) => ruleShare,
    (state) => state.share,
  );
  const undoHotkey = useHotkey('undo');
  if (problems.length > 0) {
    return (
      <footer className="editor-foot">
        <span className="editor-unsaved">
          <Icon of={CircleX} size="chip" />
          {problems.length === 1
            ? 'Not saved: 1 thing to mend.'
            : `Not saved: ${String(problems.length)} things to mend.`}
        </span>
        <span>
          <Button tone="ghost" size="small" onClick={() => ruleForms.getState().discard(rule.id)}>
            Discard
          </Button>
          <Button tone="ghost" size="small" hotkey={undoHotkey} onClick={() => ruleForms.getState().undo(rule.id)}>
            Undo
          </Button>
        </span>
      </footer>
    );
  }
  return (
    <footer className="editor-foot">
      <span role="status">
        <Icon of={Check} size="chip" />
        {isSaving ? 'Saving' : 'Saved'}
        {share && share.messageCount > 0 && `. ${shareWords(share)}`}
      </span>
      <span>
        {canRedo && (
          <Button tone="ghost" size="small" onClick={() => rules.getState().redo()}>
            Redo
          </Button>
        )}
        <Button
          tone="ghost"
          size="small"
          hotkey={undoHotkey}
          disabled={!canUndo}
          onClick={() => rules.getState().undo()}
        >
          Undo
        </Button>
      </span>
    </footer>
  );
}

function shareWords({ takenCount, messageCount }: RuleShare): string {
  const messages = messageCount === 1 ? 'last message' : `last ${String(messageCount)} messages`;
  return `Took ${takenCount === 0 ? 'none' : String(takenCount)} of your ${messages}.`;
}
