/** What the messages of a long conversation look like: mostly prose, some of it with code, tables, lists and formulas. */
export function sampleText(index: number, role: 'user' | 'assistant'): string {
  const prose = `${sentence} Part ${String(index)} of what was said.`;
  if (role === 'user') return prose;
  return [prose, extras[Math.floor(index / 2) % extras.length], sentence].filter(Boolean).join('\n\n');
}

const sentence =
  'A queue that is **drained** in order keeps its promise only while every reader acknowledges what it took, ' +
  'which is why the `lease` has to outlive the slowest of them by a margin that somebody chose on purpose.';

const extras: readonly (string | undefined)[] = [
  undefined,
  '- take the oldest entry\n- hold it for the length of the lease\n- give it back when the reader is gone',
  '```ts\nexport function take(queue: readonly Entry[], now: number): Entry | undefined {\n' +
    '  return queue.find((entry) => entry.leasedUntil < now && entry.attempts < 5);\n}\n```',
  undefined,
  '| Reader | Lease | Kept |\n| --- | ---: | ---: |\n| first | 30 s | 99.2% |\n| second | 60 s | 99.9% |',
  'The loss is $1 - e^{-t/\\tau}$, so that\n\n$$\\int_0^{\\tau} e^{-t/\\tau}\\,dt = \\tau (1 - e^{-1}).$$',
];
