export interface Random {
  /** A number in [0, 1). */
  readonly unit: () => number;
  /** A new id: unique, and in the order of creation when compared as text. */
  readonly id: () => string;
}
