import { useState } from 'react';
import { useFrom, useStores } from '../../../client/stores-context.ts';
import { Button } from '../../../ui/button.tsx';
import { SettingsBlock } from '../settings-block.tsx';
import { SettingRow } from '../settings-page.tsx';
import { ClearEverythingDialog } from './clear-everything-dialog.tsx';
import { type ClearedRecords, ClearRecordsRow } from './clear-records-row.tsx';

/** What can be removed by the many: exactly what goes, and the way back. */
export function ClearBlock() {
  const { clearing } = useStores();
  const [isAsking, setAsking] = useState(false);
  const clearable = useFrom(
    () => clearing,
    (state) => state.clearable,
  );
  if (!clearable) return null;
  const { conversationCount } = clearable;
  const size = conversationCount.toLocaleString('en-US');
  return (
    <SettingsBlock title="Clear" aside="What cannot be undone is backed up first.">
      <div className="settings-card">
        <SettingRow
          label="All conversations"
          hint={
            conversationCount === 0
              ? 'There are none.'
              : `${conversationCount === 1 ? '1 conversation goes' : `${size} conversations go`} to Recently deleted, archived ones too, and can be restored for 30 days. Notes and usage stay.`
          }
        >
          <Button
            size="small"
            disabled={conversationCount === 0}
            onClick={() => void clearing.getState().clearConversations()}
          >
            Clear conversations
          </Button>
        </SettingRow>
        {records.map((row) => (
          <ClearRecordsRow key={row.kind} {...row} />
        ))}
        <SettingRow
          label="Everything"
          hint="Conversations, notes, rules, budgets, usage, settings and every key that Switchboard keeps. It begins again as on the first day."
        >
          <Button size="small" onClick={() => setAsking(true)}>
            Clear everything
          </Button>
        </SettingRow>
      </div>
      <ClearEverythingDialog isOpen={isAsking} clearable={clearable} onClose={() => setAsking(false)} />
    </SettingsBlock>
  );
}

const records: readonly ClearedRecords[] = [
  {
    kind: 'traces',
    label: 'Traces',
    button: 'Clear traces',
    loss: 'Why each model was chosen is no longer known, and replay has nothing to go through. The audit trail stays.',
  },
  {
    kind: 'usage',
    label: 'Usage history',
    button: 'Clear usage',
    loss: 'Spend is empty, and budgets count from zero. Conversations stay.',
  },
];
