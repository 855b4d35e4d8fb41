import { Download } from 'lucide-react';
import { useFrom, useStores } from '../../../client/stores-context.ts';
import type { AuditGroup } from '../../../lib/audit-groups.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { ChoiceGroup } from '../../../ui/choice-group.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { SettingsPage } from '../settings-page.tsx';
import { AuditTable } from './audit-table.tsx';
import './audit.css';

/** Who decided and changed what, when: page by page, narrowed to a kind, and as a file. */
export function AuditSection() {
  const { audit } = useStores();
  const { group, entries, hasMore, status } = useFrom(
    () => audit,
    (state) => state,
  );
  return (
    <SettingsPage title="Audit trail">
      <div className="audit-head">
        <ChoiceGroup<AuditGroup>
          label="Show"
          value={group}
          options={[
            { value: 'all', label: 'Everything' },
            { value: 'decisions', label: 'Decisions' },
            { value: 'rules', label: 'Rules' },
            { value: 'money', label: 'Money' },
            { value: 'keys', label: 'Keys and providers' },
          ]}
          onChange={(wanted) => void audit.getState().choose(wanted)}
        />
        <ExportButton />
      </div>
      {status.state === 'failed' && (
        <Banner tone="danger" title="The audit trail cannot be read.">
          {status.message}
        </Banner>
      )}
      {status.state === 'reading' && <Skeleton label="Reading the audit trail" lineCount={8} />}
      {status.state === 'ready' && entries.length === 0 && (
        <p className="settings-empty">Nothing of this kind yet. Decisions, keys, rules and money are noted here.</p>
      )}
      {entries.length > 0 && <AuditTable entries={entries} />}
      {hasMore && (
        <Button size="small" tone="ghost" onClick={() => void audit.getState().readMore()}>
          Show older
        </Button>
      )}
    </SettingsPage>
  );
}

function ExportButton() {
  const { audit } = useStores();
  const exportedCount = useFrom(
    () => audit,
    (state) => state.exportedCount,
  );
  if (exportedCount !== undefined) {
    return (
      <Button size="small" onClick={() => audit.getState().cancelExport()}>
        {`Cancel export, ${String(exportedCount)} entries so far`}
      </Button>
    );
  }
  return (
    <Button size="small" icon={Download} onClick={() => void audit.getState().exportCsv()}>
      Export CSV
    </Button>
  );
}
