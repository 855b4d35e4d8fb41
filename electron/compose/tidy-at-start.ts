import type { StartNotice } from '../../shared/model/app-status.ts';
import { closeRunning } from '../core/turns/close-running.ts';
import { endInterrupted } from '../core/turns/end-interrupted.ts';
import type { World } from './open-world.ts';

/**
 * What a start has to put right: answers that a crash cut off, workspaces half removed, rules half saved, settings that cannot be read.
 * A database that cannot be written is left as it is. Answers what the person must know.
 */
export function tidyAtStart({ opened, clock, log, isReadOnly }: World): readonly StartNotice[] {
  const { stores, notices } = opened;
  if (isReadOnly) return notices;
  const count = endInterrupted(stores, clock.now());
  closeRunning(stores);
  // Of a workspace whose removal was cut off.
  stores.workspaces.deleteSome(Number.MAX_SAFE_INTEGER);
  // Of a save of many rules that was cut off.
  stores.stagedRules.dropUnfinished();
  const settingsText = stores.settings.mend();
  if (settingsText !== undefined) log.warn('settings-mended', { settingsText });
  return [
    ...notices,
    ...(settingsText === undefined ? [] : [{ kind: 'settings-mended' as const }]),
    ...(count === 0 ? [] : [{ kind: 'answers-interrupted' as const, count }]),
  ];
}
