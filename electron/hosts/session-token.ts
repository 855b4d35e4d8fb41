import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Who may talk to one run of the browser host. */
export interface Session {
  /** Goes into the printed address; whoever opens it gets the cookie. */
  readonly token: string;
  readonly acceptsToken: (candidate: string) => boolean;
  /** The Set-Cookie value that lets a browser in. */
  readonly cookie: string;
  readonly acceptsCookies: (cookieHeader: string | undefined) => boolean;
}

/** The cookie's name carries the port, since cookies are shared by every port of a host. */
export function createSession(port: number): Session {
  const token = randomBytes(secretBytes).toString('base64url');
  const secret = randomBytes(secretBytes).toString('base64url');
  const name = `switchboard-session-${port}`;
  return {
    token,
    acceptsToken: (candidate) => isSame(candidate, token),
    cookie: `${name}=${secret}; HttpOnly; SameSite=Strict; Path=/`,
    acceptsCookies: (header) => cookieValues(header ?? '', name).some((value) => isSame(value, secret)),
  };
}

const secretBytes = 32;

function cookieValues(header: string, name: string): readonly string[] {
  return header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
}

// Digests have one length, which the timing-safe comparison needs and which hides the length of the secret.
function isSame(candidate: string, secret: string): boolean {
  return timingSafeEqual(digest(candidate), digest(secret));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
