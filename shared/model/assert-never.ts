/** Ends a switch over a tagged union: the compiler refuses a forgotten case, the runtime names an unforeseen one. */
export function assertNever(value: never): never {
  throw new Error(`Unforeseen case: ${JSON.stringify(value)}`);
}
