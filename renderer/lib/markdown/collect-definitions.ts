import type { Links, Token } from 'marked';

/** The link definitions (`[name]: address`) among tokens and inside their quotes and lists; the first of a name wins. */
export function collectDefinitions(tokens: readonly Token[]): Links {
  const links: Links = {};
  for (const [name, link] of tokens.flatMap(definitionsOf)) links[name] ??= link;
  return links;
}

function definitionsOf(token: Token): [string, Links[string]][] {
  if (!token.raw.includes(']:')) return [];
  if (token.type === 'def') return [[String(token.tag), { href: token.href, title: token.title }]];
  if (token.type === 'blockquote') return Object.entries(collectDefinitions(token.tokens ?? []));
  if (token.type === 'list') return Object.entries(collectDefinitions(token.items.flatMap(tokensOf)));
  return [];
}

function tokensOf(item: { tokens: Token[] }): Token[] {
  return item.tokens;
}
