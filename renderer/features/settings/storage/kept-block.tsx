import { useState } from 'react';
import { useFrom, useStores } from '../../../client/stores-context.ts';
import { formatBytes } from '../../../lib/format/format-bytes.ts';
import { Button } from '../../../ui/button.tsx';
import { ChoiceGroup } from '../../../ui/choice-group.tsx';
import { SettingsBlock } from '../settings-block.tsx';
import { SettingRow } from '../settings-page.tsx';

const choices = ['30', '90', '365'] as const;
type Days = (typeof choices)[number];

/** How long what is written down is kept, and what can be cleared. */
export function KeptBlock() {
  const { settings, toasts } = useStores();
  const keptDays = useFrom(
    () => settings,
    (state) => state.settings.keptDays,
  );
  const chosen = choices.find((days) => Number(days) === keptDays) ?? '90';
  const keep = (days: number) => {
    void settings.getState().update({ keptDays: days });
    if (days >= keptDays) return;
    const run = () => void settings.getState().update({ keptDays });
    const text = `What is older than ${String(days)} days is removed within a minute`;
    toasts.getState().show({ text, action: { label: 'Undo', isUndo: true, run } });
  };
  return (
    <SettingsBlock title="How long things are kept">
      <div className="settings-card">
        <SettingRow
          label="Traces and the audit trail"
          hint="Why each model was chosen, and what was changed. Older entries are removed within a minute, for good."
        >
          <ChoiceGroup<Days>
            label="Keep traces and the audit trail for"
            value={chosen}
            options={choices.map((days) => ({ value: days, label: days === '365' ? '1 year' : `${days} days` }))}
            onChange={(days) => keep(Number(days))}
          />
        </SettingRow>
        <SettingRow label="Conversations and usage" hint="Kept until you delete them; usage is what Spend adds up" />
        <SettingRow label="Deleted conversations, notes and workspaces" hint="30 days in Recently deleted" />
        <CacheRow />
      </div>
    </SettingsBlock>
  );
}

function CacheRow() {
  const { cache } = useStores();
  const [isAsking, setAsking] = useState(false);
  const kept = useFrom(
    () => cache,
    (state) => state.kept,
  );
  const words = kept
    ? `${kept.entryCount.toLocaleString('en-US')} kept, ${formatBytes(kept.sizeBytes)}, given again ${kept.hitCount.toLocaleString('en-US')} times`
    : '';
  const clear = () => {
    setAsking(false);
    void cache.getState().clear();
  };
  return (
    <SettingRow
      label="Answers kept to be given again"
      hint={isAsking ? 'Questions asked before are paid for again.' : words}
    >
      {isAsking ? (
        <>
          <Button size="small" autoFocus onClick={() => setAsking(false)}>
            Keep them
          </Button>
          <Button size="small" tone="danger" onClick={clear}>
            Clear for good
          </Button>
        </>
      ) : (
        <Button size="small" disabled={!kept || kept.entryCount === 0} onClick={() => setAsking(true)}>
          Clear cache
        </Button>
      )}
    </SettingRow>
  );
}
