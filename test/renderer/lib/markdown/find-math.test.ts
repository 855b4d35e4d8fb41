import { describe, expect, test } from 'vitest';
import { findMath } from '../../../../renderer/lib/markdown/find-math.ts';

/** The formulas found when reading from left to right, as the lexer does. */
function formulasIn(text: string): string[] {
  const found: string[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const math = findMath(text.slice(index), text[index - 1], (source, needle, from) =>
      source.indexOf(String(needle), from),
    );
    if (!math) continue;
    found.push(math.source);
    index += math.length - 1;
  }
  return found;
}

describe('find-math', () => {
  test.each([
    'It costs $5 and $10.',
    'From $5/mo to $10/mo, or $100 a year',
    '$5-$10, $5–$10, $1.50, $2',
    'Between $5M and $7M (about $6M)',
    'You owe 5$ and I owe 10$',
    'Set $HOME and $PATH, then echo $HOME/bin:$PATH',
    'US$5 = CA$7',
    'A $20 fee, a $5 tip (so $25)',
    '$5 or $6? Then $7!',
    'Is $5 > $3?',
    '$x_total and $y_total are variables of a shell',
    'an escaped \\$x$',
    'Pay $100 to me$ and go',
    '`$a` and `$b`',
    '$$',
    'a\\\\b',
  ])('leaves dollars that are no formula alone: %s', (text) => {
    expect(formulasIn(text)).toEqual([]);
  });

  test.each([
    ['Euler: $e^{i\\pi} + 1 = 0$.', ['e^{i\\pi} + 1 = 0']],
    ['with $n$ items and $x_1$, $x_2$', ['n', 'x_1', 'x_2']],
    ['runs in $O(n \\log n)$ or $O(n^2)$', ['O(n \\log n)', 'O(n^2)']],
    ['$E = mc^2$', ['E = mc^2']],
    ['$n-1$ and $2x + 3$ and $f(x)$', ['n-1', '2x + 3', 'f(x)']],
    ['$\\text{cost} = 5$', ['\\text{cost} = 5']],
    ['a price of $5 and $x^2$', ['x^2']],
    ['inline \\(a+b\\), display \\[c\\] and $$d$$', ['a+b', 'c', 'd']],
    ['($\\alpha$)', ['\\alpha']],
  ])('finds the formulas of %s', (text, formulas) => {
    expect(formulasIn(text)).toEqual(formulas);
  });
});
