import type { EffectivePolicy, PolicyLayer, TaskAssignments, TaskSetting } from '../../../shared/model/policy.ts';
import type { EpochMs } from '../../../shared/model/quantities.ts';
import { Task } from '../../../shared/model/task.ts';

interface TaskLayer {
  readonly layer: PolicyLayer;
  readonly tasks: TaskAssignments;
}

export interface FoldedTasks {
  readonly tasks: TaskAssignments;
  readonly sources: EffectivePolicy['taskSources'];
  /** What would do a task if its time were not over. */
  readonly expired: TaskAssignments;
}

/** What does each task, by itself: the nearest setting whose time is not over. `layers` are given farthest first. Pure. */
export function foldTasks(layers: readonly TaskLayer[], now: number): FoldedTasks {
  const tasks: TaskAssignments = {};
  const sources: EffectivePolicy['taskSources'] = {};
  const expired: TaskAssignments = {};
  for (const task of Task.options) {
    const assigned = layers.flatMap(({ layer, tasks: { [task]: assignment } }) =>
      assignment ? [{ layer, assignment }] : [],
    );
    const nearest = assigned.at(-1)?.assignment;
    if (nearest && hasExpired(nearest, now)) expired[task] = nearest;
    const live = assigned.findLast(({ assignment }) => !hasExpired(assignment, now));
    if (!live) continue;
    tasks[task] = live.assignment;
    sources[task] = live.layer;
  }
  return { tasks, sources, expired };
}

/** An assignment holds until the moment it ends; that there is none holds for good. */
export function hasExpired(setting: TaskSetting, now: number): boolean {
  const endsAt = endOf(setting);
  return endsAt !== undefined && now >= endsAt;
}

export function endOf(setting: TaskSetting): EpochMs | undefined {
  return 'unassigned' in setting ? undefined : setting.expiresAt;
}
