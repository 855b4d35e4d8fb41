import { emptyReport } from '../../../shared/model/import.ts';
import { wait } from '../ports/wait.ts';
import type { ImportPorts } from './import-ports.ts';
import type { RunningImport } from './running-import.ts';

interface MergingPorts extends Pick<ImportPorts, 'stores' | 'clock'> {
  readonly tell: (seldom: 'seldom') => void;
}

interface Merging {
  readonly databasePath: string;
  readonly signal: AbortSignal;
}

/** Takes an archive of Switchboard in, a little at a time; its own workspaces come with it. */
export async function mergeArchive(
  { stores, clock, tell }: MergingPorts,
  run: RunningImport,
  { databasePath, signal }: Merging,
): Promise<void> {
  const merge = stores.imports.openMerge(run.current.id, databasePath);
  try {
    const { totalBytes } = run.current.progress.state === 'reading' ? run.current.progress : { totalBytes: 0 };
    while (!signal.aborted && merge.step()) {
      const { done, total } = merge.progress();
      const readBytes = Math.round((totalBytes * done) / Math.max(1, total));
      const progress = { state: 'reading', readBytes, totalBytes } as const;
      run.current = { ...run.current, progress };
      tell('seldom');
      await wait(clock, 0, signal);
    }
    const { conversations, messages, files } = merge.counts();
    const heldProviders = merge.heldProviders();
    run.current = {
      ...run.current,
      report: {
        ...emptyReport,
        products: ['switchboard'],
        addedConversations: conversations.added,
        unchangedConversations: conversations.unchanged,
        addedMessages: messages.added,
        foundFiles: files.added,
        ...(heldProviders.length > 0 && { heldProviders: [...heldProviders] }),
      },
    };
  } finally {
    merge.close();
  }
}
