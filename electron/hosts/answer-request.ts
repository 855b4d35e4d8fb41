import { type Answer, guardHeaders, textAnswer } from './answer.ts';
import { answerWithDiagram, isDiagramPath } from './answer-with-diagram.ts';
import { answerWithFile } from './answer-with-file.ts';
import { entryPage } from './entry-page.ts';
import type { Session } from './session-token.ts';

/** The parts of an HTTP request that decide about its answer. */
export interface PlainRequest {
  readonly method: string;
  /** Path and query as sent. */
  readonly target: string;
  readonly headers: {
    readonly host?: string | undefined;
    readonly origin?: string | undefined;
    readonly cookie?: string | undefined;
  };
}

export interface Premises {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly session: Session;
  readonly rendererRoot: string;
}

/** Answers one HTTP request to the browser host: a way in for the printed address, then files, else a refusal. */
export async function answerRequest(request: PlainRequest, premises: Premises): Promise<Answer> {
  const [path = '', query = ''] = request.target.split('?', 2);
  const mayAsk = isDiagramPath(path) ? isAskedByFrame : isAddressedHere;
  if (!mayAsk(request, premises)) return textAnswer(403, 'This request was meant for another address.');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return textAnswer(405, 'Only GET is answered here.', { Allow: 'GET, HEAD' });
  }

  const token = new URLSearchParams(query).get('token');
  if (path === '/' && token !== null && premises.session.acceptsToken(token)) return letIn(premises.session);
  if (isDiagramPath(path)) return answerWithDiagram(premises.rendererRoot, path);
  if (!premises.session.acceptsCookies(request.headers.cookie)) return entryPage();
  return answerWithFile(premises.rendererRoot, path);
}

/** Refuses other names for this machine (DNS rebinding) and pages of other origins. */
export function isAddressedHere(request: Pick<PlainRequest, 'headers'>, premises: Pick<Premises, 'origin'>): boolean {
  const { host, origin } = request.headers;
  return `http://${host}` === premises.origin && (origin === undefined || origin === premises.origin);
}

/** The diagram frame has no origin of its own, which browsers send as the word "null". */
function isAskedByFrame({ headers }: PlainRequest, premises: Premises): boolean {
  const { origin, ...others } = headers;
  return isAddressedHere({ headers: origin === 'null' ? others : headers }, premises);
}

// The token leaves the address bar and the history at once.
function letIn(session: Session): Answer {
  const headers = { ...guardHeaders, Location: '/', 'Set-Cookie': session.cookie, 'Cache-Control': 'no-store' };
  return { status: 303, headers, body: '' };
}
