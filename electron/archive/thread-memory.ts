import type { ResourceLimits } from 'node:worker_threads';

/**
 * What a thread may take that reads or writes an archive: one large conversation, its text and what is read from it.
 * With little room for what is new, what is done with goes at once: that halves what the thread takes.
 */
export const threadMemory: ResourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 8 };
