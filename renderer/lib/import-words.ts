import { assertNever } from '../../shared/model/assert-never.ts';
import type { Import, ImportReport, ImportState } from '../../shared/model/import.ts';
import { heldProviderWords } from './held-provider-words.ts';
import { formatBytes } from './format/format-bytes.ts';

/** How far an import is, or what it did, in one or two sentences. */
export function importWords({ progress, report }: Import): string {
  switch (progress.state) {
    case 'reading':
      return progress.totalBytes === 0
        ? 'Opening the export'
        : `${formatBytes(progress.readBytes)} of ${formatBytes(progress.totalBytes)} · ${many(report.addedConversations + report.unchangedConversations + report.extendedConversations, 'conversation')} so far`;
    case 'complete':
      return whatCame(report);
    case 'removing':
      return `${progress.because} Taking back what came in.`;
    case 'removed':
      return `${progress.because} Nothing of it is left.`;
    default:
      return assertNever(progress);
  }
}

export function percentOf(progress: ImportState): number | undefined {
  if (progress.state !== 'reading' || progress.totalBytes === 0) return undefined;
  return Math.min(100, Math.round((100 * progress.readBytes) / progress.totalBytes));
}

/** For the clipboard: everything that is known of it. */
export function reportText(one: Import): string {
  const skipped = one.report.skipped.map(({ what, why }) => `- ${what}: ${why}`);
  const held = one.report.heldProviders?.map((provider) => `- ${heldProviderWords(provider)}`) ?? [];
  return [one.fileNames.join(', '), importWords(one), '', ...skipped, ...held].join('\n');
}

function whatCame(report: ImportReport): string {
  const { addedConversations, extendedConversations, unchangedConversations, addedMessages } = report;
  const parts = [
    addedConversations > 0 && `${many(addedConversations, 'conversation')} added`,
    extendedConversations > 0 && `${many(extendedConversations, 'conversation')} continued`,
    unchangedConversations > 0 && `${many(unchangedConversations, 'conversation')} unchanged`,
    addedMessages > 0 && many(addedMessages, 'message'),
    report.foundFiles > 0 && many(report.foundFiles, 'file'),
    report.missingFiles > 0 && `${many(report.missingFiles, 'file')} not part of the export`,
    heldCount(report) > 0 && `settings of ${many(heldCount(report), 'provider')} left out`,
  ];
  return parts.filter((part) => part !== false).join(' · ') || 'Nothing new in it';
}

function heldCount({ heldProviders = [] }: ImportReport): number {
  return heldProviders.filter(({ isTaken }) => !isTaken).length;
}

function many(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count.toLocaleString()} ${what}s`;
}
