import { z } from 'zod';
import { ModelRef } from '../../../shared/model/ids.ts';
import type { Clock } from '../ports/clock.ts';
import { createLateWriter } from '../ports/late-writer.ts';
import type { Log } from '../ports/log.ts';
import type { StateStore } from '../ports/stores.ts';
import { tryStorage } from '../ports/try-storage.ts';

/** How fast a model is, the latest answers counting most. */
export const ModelSpeed = z.strictObject({
  firstTokenMs: z.number().min(0),
  tokensPerSecond: z.number().min(0),
});
export type ModelSpeed = z.infer<typeof ModelSpeed>;

export interface SpeedRecord {
  readonly heard: (model: ModelRef, speed: ModelSpeed) => void;
  readonly speeds: () => ReadonlyMap<ModelRef, ModelSpeed>;
  readonly flush: () => void;
}

export interface SpeedRecordPorts {
  readonly states: StateStore;
  readonly clock: Clock;
  readonly log: Log;
}

const writeDelayMs = 5_000;
/** The share of the latest answer in the average. */
const latestShare = 0.2;

/** Begins with what earlier runs have measured. */
export function createSpeedRecord({ states, clock, log }: SpeedRecordPorts): SpeedRecord {
  const stored = tryStorage(log, 'speeds-not-read', () => states.read('health')) ?? new Map<string, unknown>();
  let speeds = parseSpeeds(stored);
  const writer = createLateWriter<ModelRef>(clock, writeDelayMs, (model) => {
    tryStorage(log, 'speed-not-stored', () => states.save('health', model, speeds.get(model)));
  });
  return {
    heard: (model, speed) => {
      const measured = ModelSpeed.safeParse(speed);
      if (!measured.success) return;
      speeds = new Map(speeds).set(model, blend(speeds.get(model), measured.data));
      writer.changed(model);
    },
    speeds: () => speeds,
    flush: writer.flush,
  };
}

export function blend(before: ModelSpeed | undefined, latest: ModelSpeed): ModelSpeed {
  if (!before) return latest;
  const weigh = (old: number, next: number) => old + latestShare * (next - old);
  return {
    firstTokenMs: weigh(before.firstTokenMs, latest.firstTokenMs),
    tokensPerSecond: weigh(before.tokensPerSecond, latest.tokensPerSecond),
  };
}

/** What another version has written otherwise is measured anew. */
function parseSpeeds(stored: ReadonlyMap<string, unknown>): ReadonlyMap<ModelRef, ModelSpeed> {
  const speeds = new Map<ModelRef, ModelSpeed>();
  for (const [id, state] of stored) {
    const model = ModelRef.safeParse(id);
    const speed = ModelSpeed.safeParse(state);
    if (model.success && speed.success) speeds.set(model.data, speed.data);
  }
  return speeds;
}
