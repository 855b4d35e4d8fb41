import { expect, test } from 'vitest';
import { baseUrlProblem } from '../../../shared/model/base-url-problem.ts';

test.each(['https://gateway.example.com/v1', ' http://127.0.0.1:8080 '])('%s is an address', (text) => {
  expect(baseUrlProblem(text)).toBeUndefined();
});

test.each([
  ['', /whole address/],
  ['gateway.example.com/v1', /whole address/],
  ['localhost:8080', /whole address/],
  ['ftp://example.com', /whole address/],
  ['https://user:secret@example.com', /add a key instead/],
  ['https://example.com/v1?key=1', /behind \? or #/],
])('"%s" is none, and why is said', (text, reason) => {
  expect(baseUrlProblem(text)).toMatch(reason);
});
