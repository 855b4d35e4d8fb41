import type { Names } from '../../../renderer/lib/names.ts';

/** Names that show which id they stand for. */
export const sampleNames: Names = {
  provider: (id) => id.toUpperCase(),
  model: (ref) => `Label of ${ref}`,
  line: () => 'gpt',
  key: (id) => `Key ${id}`,
  budget: (id) => `the budget ${id}`,
};
