import { describe, expect, test } from 'vitest';
import { compilePattern } from '../../../electron/core/routing/compile-pattern.ts';
import { createPatternSet } from '../../../electron/core/routing/pattern-set.ts';

describe('a pattern', () => {
  test.each([
    ['(a+)+$', 'a'.repeat(50_000), true],
    ['(a+)+$', `${'a'.repeat(50_000)}!`, false],
    ['(a|aa)*b', 'a'.repeat(50_000), false],
    ['ticket-\\d+', 'TICKET-42', true],
    ['straße', 'STRAßE', true],
    ['^a.c$', 'abc', true],
    ['^$', '', true],
  ])('%s answers for a text of any kind', (pattern, text, isMatch) => {
    const compiled = compilePattern(pattern);
    expect(compiled.type === 'valid' && compiled.matches(text)).toBe(isMatch);
    expect([...createPatternSet([pattern]).find(text)]).toEqual(isMatch ? [pattern] : []);
  });

  test.each([
    ['(?=a)', 'error parsing regexp: invalid or unsupported Perl syntax: `(?=`'],
    ['(a)\\1', 'error parsing regexp: invalid escape sequence: `\\1`'],
    ['[', 'error parsing regexp: missing closing ]: `[`'],
    ['((a{100}){100}){100}', 'error parsing regexp: invalid repeat count: `{100}`'],
    ['a{150}b{0,51}', 'it repeats up to 201 times; at most 200 in all are searched in good time'],
  ])('%s is refused with the reason', (pattern, reason) => {
    expect(compilePattern(pattern)).toEqual({ type: 'invalid', reason });
  });
});

describe('a set of patterns', () => {
  test('finds each one that matches, in one pass, and leaves out those that cannot be used', () => {
    const set = createPatternSet(['\\bcat\\b', 'd.g', '[', 'bird|fish', '\\bcat\\b']);

    expect(set.find('A CAT and a bird')).toEqual(new Set(['\\bcat\\b', 'bird|fish']));
    expect(set.find('concatenated')).toEqual(new Set());
  });

  test('is searched one by one where all together are too large', () => {
    const patterns = Array.from({ length: 120 }, (_, index) => `(${'[a-z]'.repeat(750)}|needle${index}x)`);

    expect(createPatternSet(patterns).find('a needle7x')).toEqual(new Set([patterns[7]]));
  });

  test('of many is compiled a few at a time, and finds the same whether all of them are or not', () => {
    const patterns = Array.from({ length: 100 }, (_, index) => `\\bticket-${index}\\b`);
    const [early, late] = [createPatternSet(patterns), createPatternSet(patterns)];
    let steps = 1;
    while (early.compileSome()) steps += 1;
    const text = 'About ticket-7 and TICKET-93.';
    expect([early.find(text), late.find(text)]).toEqual([
      new Set(['\\bticket-7\\b', '\\bticket-93\\b']),
      new Set(['\\bticket-7\\b', '\\bticket-93\\b']),
    ]);
    expect(steps).toBeGreaterThan(3);
  });

  test('of none finds nothing', () => {
    const set = createPatternSet([]);
    expect([set.find('anything'), set.compileSome()]).toEqual([new Set(), false]);
  });
});
