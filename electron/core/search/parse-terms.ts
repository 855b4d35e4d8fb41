import { inOneLine } from '../../../shared/model/visible-text.ts';

/** What a hit must hold: each word, and each phrase between quotes as it stands. Nothing in it is an operator. */
export function parseTerms(text: string): readonly string[] {
  const terms = [...text.matchAll(/"([^"]*)(?:"|$)|[^\s"]+/g)].map(([word, phrase]) => inOneLine(phrase ?? word));
  return [...new Set(terms.filter((term) => term !== ''))];
}
