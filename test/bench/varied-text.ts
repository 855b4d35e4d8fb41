const multiplier = 1_103_515_245;
const modulus = 2 ** 31;

/** Words without end that repeat little, the same ones in each run. */
export function createSampleText(seed = 7): (words: number) => string {
  let state = seed;
  const next = () => {
    state = Number((BigInt(state) * BigInt(multiplier) + 12_345n) % BigInt(modulus));
    return state;
  };
  const vocabulary = Array.from({ length: 4_000 }, () => next().toString(36));
  return (words) => Array.from({ length: words }, () => vocabulary[next() % vocabulary.length]).join(' ');
}
