import { ChevronRight, X } from 'lucide-react';
import { useStores } from '../../../client/stores-context.ts';
import type { Import, SkippedRecord } from '../../../../shared/model/import.ts';
import { formatMoment } from '../../../lib/format/format-date.ts';
import { useCopied } from '../../../lib/use-copied.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { StatusWord } from '../../../ui/status-word.tsx';
import { HeldProviders } from './held-providers.tsx';
import { SettingRow } from '../settings-page.tsx';
import { importWords, percentOf, reportText } from '../../../lib/import-words.ts';

/** One import: how far it is, or what it did, with what was left out and why. */
export function ImportRow({ one }: { readonly one: Import }) {
  const { imports } = useStores();
  const { progress, report } = one;
  const words = importWords(one);
  const isReading = progress.state === 'reading';
  return (
    <>
      <SettingRow
        label={one.fileNames.join(', ')}
        hint={
          <>
            {progress.state === 'removed' && progress.isFailed && <StatusWord status="danger">Failed</StatusWord>}{' '}
            <span role={isReading ? undefined : 'status'}>{words}</span>
            {isReading && <Progress label={words} percent={percentOf(progress)} />}
            {progress.state === 'removing' && <Progress label={words} />}
            {!isReading && <span className="import-time">{formatMoment(one.startedAt)}</span>}
          </>
        }
      >
        {isReading && (
          <Button size="small" onClick={() => void imports.getState().cancel(one.id)}>
            Cancel
          </Button>
        )}
        {progress.state === 'complete' && (report.addedMessages > 0 || report.products.includes('switchboard')) && (
          <Button
            size="small"
            aria-label={`Undo the import of ${one.fileNames.join(', ')}`}
            onClick={() => void imports.getState().undo(one.id)}
          >
            Undo
          </Button>
        )}
        {progress.state === 'removed' && (
          <IconButton
            size="small"
            icon={X}
            label={`Dismiss ${one.fileNames.join(', ')}`}
            onClick={() => void imports.getState().dismiss(one)}
          />
        )}
      </SettingRow>
      {report.skippedCount > 0 && <SkippedList one={one} />}
      {progress.state === 'complete' && report.heldProviders && <HeldProviders one={one} />}
    </>
  );
}

function SkippedList({ one }: { readonly one: Import }) {
  const { outcome, copy } = useCopied();
  const { skipped, skippedCount } = one.report;
  return (
    <details className="import-skipped disclosure">
      <summary className="disclosure-line">
        <Icon of={ChevronRight} size="chip" />
        {skippedCount === 1 ? 'One record was left out' : `${skippedCount.toLocaleString()} records were left out`}
      </summary>
      <div className="disclosure-body">
        <ul>
          {skipped.map((record, place) => (
            <SkippedItem key={place} record={record} />
          ))}
        </ul>
        {skippedCount > skipped.length && <p>The first {skipped.length} are named here.</p>}
        <Button size="small" onClick={() => copy(reportText(one))}>
          {outcome === 'copied' ? 'Copied' : 'Copy the report'}
        </Button>
        {outcome === 'refused' && <span role="status"> The clipboard cannot be used.</span>}
      </div>
    </details>
  );
}

function SkippedItem({ record: { what, why } }: { readonly record: SkippedRecord }) {
  return (
    <li>
      <b dir="auto">{what}</b>: {why}
    </li>
  );
}
