import { isRunning } from '../../client/imports-store.ts';
import { formatRoute } from '../../client/route.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { formatBytes } from '../../lib/format/format-bytes.ts';
import { importWords, percentOf } from '../../lib/import-words.ts';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import './import-strip.css';

/** An import under way, on every page but its own: how far it is, the way there, and its end. */
export function ImportStrip() {
  const underWay = useImportUnderWay();
  const isOnItsPage = useFrom(
    ({ routes }) => routes,
    ({ route }) => route.name === 'settings' && route.section === 'storage',
  );
  if (!underWay || isOnItsPage) return null;
  const { fileNames, words, percent, onCancel } = underWay;
  return (
    <div className="import-strip" role="group" aria-label="Import under way">
      <a className="import-strip-name ellipsis" href={formatRoute({ name: 'settings', section: 'storage' })}>
        Importing {fileNames.join(', ')}
      </a>
      <span className="import-strip-words ellipsis figures">{words}</span>
      <Progress label={words} percent={percent} />
      {onCancel && (
        <Button size="small" onClick={onCancel}>
          Cancel
        </Button>
      )}
    </div>
  );
}

interface ImportUnderWay {
  readonly fileNames: readonly string[];
  readonly words: string;
  readonly percent: number | undefined;
  /** Absent while it is taken back: that goes to its end. */
  readonly onCancel: (() => void) | undefined;
}

function useImportUnderWay(): ImportUnderWay | undefined {
  const { imports } = useStores();
  const sending = useFrom(
    () => imports,
    (state) => state.sending,
  );
  const running = useFrom(
    () => imports,
    (state) => state.imports.find(isRunning),
  );
  if (sending) {
    const { fileNames, sentBytes, totalBytes } = sending;
    return {
      fileNames,
      words: `Reading the file: ${formatBytes(sentBytes)} of ${formatBytes(totalBytes)}`,
      percent: Math.round((100 * sentBytes) / Math.max(1, totalBytes)),
      onCancel: () => imports.getState().cancelSending(),
    };
  }
  if (!running) return undefined;
  const { id, fileNames, progress } = running;
  return {
    fileNames,
    words: importWords(running),
    percent: percentOf(progress),
    onCancel: progress.state === 'reading' ? () => void imports.getState().cancel(id) : undefined,
  };
}
