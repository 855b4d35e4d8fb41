import { turnsAround } from '../shown-text.ts';

/**
 * Where a link leads to, when its words are an address of another place or can be read as one; otherwise nothing.
 * `address` is one that a link may lead to.
 */
export function otherSite(address: string, words: string): string | undefined {
  const url = new URL(address);
  const shown = words.replace(/[\p{Cf}\p{M}]/gu, '').trim();
  if (url.protocol === 'mailto:') {
    const mail = decodeURIComponentOrKeep(url.pathname);
    return /\S@\S/.test(shown) && !shown.toLowerCase().includes(mail.toLowerCase()) ? mail : undefined;
  }
  const host = withoutWww(url.hostname);
  return turnsAround(words) || hostsIn(shown).some((named) => !isOf(host, named)) ? host : undefined;
}

/** The hosts a reader would take the words for; an address with a name before its host never is what it seems. */
function hostsIn(words: string): readonly string[] {
  const addresses =
    words.match(/https?:\/\/[^\s<>"']{1,2000}|\bwww\.[^\s<>"'/]{1,300}/giu) ?? bareHost.exec(words) ?? [];
  return addresses.slice(0, mostAddresses).map((written) => {
    const url = URL.parse(/^https?:/i.test(written) ? written : `https://${written}`);
    return url?.username === '' ? withoutWww(url.hostname) : '';
  });
}

const mostAddresses = 8;

/** Words that are nothing but a host, with or without what follows it. "Node.js" and "main.py" name no place. */
const bareHost =
  /^(?:[\p{L}\p{N}-]{1,63}\.){1,8}(?:com|org|net|edu|gov|mil|int|info|biz|io|dev|app|ai|co|me|eu|us|uk|de|fr|ca|au|jp|cn|in|br|ru|ch|nl|it|es|se|no|bank|shop|online|site|xyz|cloud|tech|store)(?=[/?#:]|$)/iu;

/** A part of a site is the site. */
function isOf(host: string, named: string): boolean {
  return named !== '' && (host === named || host.endsWith(`.${named}`));
}

function withoutWww(host: string): string {
  return host.replace(/^www\./, '');
}

function decodeURIComponentOrKeep(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
