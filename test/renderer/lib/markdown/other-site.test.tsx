import { expect, test } from 'vitest';
import { Markdown } from '../../../../renderer/lib/markdown/markdown.tsx';
import { otherSite } from '../../../../renderer/lib/markdown/other-site.ts';
import { mount } from '../mount.tsx';

test.each([
  ['https://evil.test/', 'https://paypal.com', 'evil.test'],
  ['https://evil.test/', 'paypal.com', 'evil.test'],
  ['https://evil.test/', 'Go to https://paypal.com/login now', 'evil.test'],
  ['https://evil.test/', 'WWW.PayPal.com', 'evil.test'],
  ['https://evil.test/', 'pay\u200Bpal.com', 'evil.test'],
  ['https://evil.test/', '\u202Emoc.lapyap', 'evil.test'],
  ['https://paypal.com.evil.test/', 'https://paypal.com', 'paypal.com.evil.test'],
  ['https://paypal.com@evil.test/', 'https://paypal.com@evil.test/', 'evil.test'],
  ['https://xn--pypal-4ve.com/', 'https://paypal.com', 'xn--pypal-4ve.com'],
  ['mailto:me@evil.test', 'help@paypal.com', 'me@evil.test'],
  ['mailto:%zz@evil.test', 'help@paypal.com', '%zz@evil.test'],
])('%s is named beside %j', (address, words, site) => {
  expect(otherSite(address, words)).toBe(site);
});

test.each([
  ['https://www.paypal.com/a', 'https://paypal.com'],
  ['https://docs.paypal.com/', 'paypal.com'],
  ['https://nodejs.org/', 'Node.js'],
  ['https://github.com/a/b', 'main.py'],
  ['https://github.com/a/b', 'the docs of 3.5 and e.g. this'],
  ['https://github.com/a/b', '\u200Fשלום'],
  ['mailto:help@paypal.com', 'Help@PayPal.com'],
  ['https://evil.test/', ''],
])('%s needs no name beside %j', (address, words) => {
  expect(otherSite(address, words)).toBeUndefined();
});

test('the place a link leads to is seen and read with it, and its words turn nothing around behind them', async () => {
  const text = '[**https://paypal.com**](https://evil.test) and [the docs\u202E](https://docs.test) end';
  const { page } = await mount(<Markdown text={text} />);
  const links = [...page.querySelectorAll('a')].map((link) => [
    link.textContent,
    [...link.querySelectorAll('bdi')].map(({ textContent }) => textContent),
  ]);
  expect(links).toStrictEqual([
    ['https://paypal.com (leads to evil.test)', ['https://paypal.com', ' (leads to evil.test)']],
    ['the docs\u202E (leads to docs.test)', ['the docs\u202E', ' (leads to docs.test)']],
  ]);
});

test('marks that pile up in words, code, formulas of an answer and in its links are cut where they are shown', async () => {
  const pile = `a${'\u0301'.repeat(5_000)}`;
  const text = [
    pile,
    `**${pile}** \`${pile}\``,
    `[${pile}](https://a.test)`,
    `\`\`\`\n${pile}\n\`\`\``,
    `<b ${pile}`,
    `# ${pile}`,
  ];
  const { page } = await mount(<Markdown text={text.join('\n\n')} />);
  expect([/\p{M}{65}/u.test(page.textContent), page.textContent.match(/\p{M}{64}…/gu)?.length]).toEqual([false, 7]);
});
