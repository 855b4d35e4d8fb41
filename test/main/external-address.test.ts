import { expect, test } from 'vitest';
import { externalAddress } from '../../electron/main/external-address.ts';

test.each([
  'https://example.com/',
  'http://example.com/a?b=c#d',
  'https://例え.jp/',
  `https://example.com/${'a'.repeat(2_000)}`,
])('%s may be opened outside', (url) => {
  expect(externalAddress(url)).toBe(new URL(url).href);
});

test.each([
  '',
  'example.com',
  '//example.com/',
  'file:///etc/passwd',
  'smb://server/share',
  '\\\\server\\share',
  'ms-msdt:/id',
  'ms-settings:privacy',
  'javascript:alert(1)',
  'data:text/html,x',
  'vscode://file/etc',
  'mailto:someone@example.com',
  'https://user:password@example.com/',
  'https://user@example.com/',
  `https://example.com/${'a'.repeat(2_100)}`,
])('%s never leaves the app', (url) => {
  expect(externalAddress(url)).toBe(undefined);
});
