/** A part of a markdown text that nothing may be put into. */
export type Whole = {
  readonly kind: 'code' | 'open-code' | 'address' | 'inline';
  readonly from: number;
  readonly to: number;
};

/** The fences, code spans, formulas, links and addresses of a text, in order. */
export function findWholes(text: string): readonly Whole[] {
  return [...text.matchAll(pattern)].map((match): Whole => {
    const [raw] = match;
    return { kind: kindOf(match), from: match.index, to: match.index + raw.length };
  });
}

function kindOf({ groups, 0: raw }: RegExpMatchArray): Whole['kind'] {
  const fence = groups?.['fence'];
  if (fence !== undefined) return groups?.['close'] === undefined ? 'open-code' : 'code';
  return groups?.['address'] === undefined || raw.startsWith('<') ? 'inline' : 'address';
}

const pattern = new RegExp(
  [
    /(?<=^[ \t>]*(?:[-*+] |\d{1,9}[.)] )?)(?<fence>`{3,}|~{3,})[^\n]*(?:\n(?![ \t>]*\k<fence>)[^\n]*)*(?<close>\n[ \t>]*\k<fence>[`~]*[ \t]*(?=\n|$(?![^])))?/,
    /(?<tick>`+)(?!`)[^`](?:[^\n]|\n(?!\n))*?(?<!`)\k<tick>(?!`)/,
    /\$\$(?:[^\n]|\n(?!\n))*?\$\$/,
    /\\\[(?:[^\n]|\n(?!\n))*?\\\]/,
    /\\\((?:[^\n]|\n(?!\n))*?\\\)/,
    /\$(?=\S)[^$\n]*?\S\$(?!\d)/,
    /\(?!?\[(?:[^[\]\n]|\[[^[\]\n]*\])*\]\((?:[^()\n]|\([^()\n]*\))*\)\)?/,
    /(?<address><?https?:\/\/[^\s<>]*[^\s<>.,;:!?)\]'"]>?)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gm',
);
