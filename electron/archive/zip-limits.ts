/** What an honest export stays far below. */
export interface ZipLimits {
  readonly entries: number;
  readonly totalBytes: number;
  /** Inflated over packed size, for entries that are larger than `ratioFromBytes`. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
  /** What the parts of an archive of ours beyond that ratio may come to: their sizes and hashes are checked as well. */
  readonly ownDenseBytes: number;
}

export const zipLimits: ZipLimits = {
  entries: 200_000,
  totalBytes: 32 * 2 ** 30,
  ratio: 200,
  ratioFromBytes: 8 * 2 ** 20,
  ownDenseBytes: 512 * 2 ** 20,
};
