import type { Links, Token } from 'marked';
import { knownToken } from './known-token.ts';

/** The link definitions (`[name]: address`) among tokens and inside their quotes and lists; the first of a name wins. */
export function collectDefinitions(tokens: readonly Token[]): Links {
  const links: Links = {};
  for (const [name, link] of tokens.flatMap(definitionsOf)) links[name] ??= link;
  return links;
}

function definitionsOf(open: Token): [string, Links[string]][] {
  if (!open.raw.includes(']:')) return [];
  const token = knownToken(open);
  if (token.type === 'def') return [[token.tag, { href: token.href, title: token.title }]];
  if (token.type === 'blockquote') return Object.entries(collectDefinitions(token.tokens));
  if (token.type === 'list') return Object.entries(collectDefinitions(token.items.flatMap((item) => item.tokens)));
  return [];
}
