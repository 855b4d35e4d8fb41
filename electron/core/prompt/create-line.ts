/** Does `work` for one text after the other. A text that waits or is worked on already is not taken a second time. */
export function createLine<Result>(work: (text: string) => Promise<Result>): (text: string) => Promise<Result> {
  const inLine = new Map<string, Promise<Result>>();
  let last: Promise<unknown> = Promise.resolve();

  return (text) => {
    const known = inLine.get(text);
    if (known) return known;
    const result = afterwards(last, () => work(text)).finally(() => inLine.delete(text));
    inLine.set(text, result);
    last = result;
    return result;
  };
}

/** Whether what came before worked is its own caller's concern. */
function afterwards<Result>(before: Promise<unknown>, next: () => Promise<Result>): Promise<Result> {
  return before.then(next, next);
}
