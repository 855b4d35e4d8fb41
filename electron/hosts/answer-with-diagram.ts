import { type Answer, textAnswer } from './answer.ts';
import { answerWithFile } from './answer-with-file.ts';
import { diagramSecurityPolicy } from './content-security-policy.ts';

/** Whether the path belongs to the document that draws diagrams, which is no secret and is served without a session. */
export function isDiagramPath(requestPath: string): boolean {
  return requestPath.startsWith('/diagram/');
}

/**
 * Serves the diagram frame under a policy of its own. Its document has no origin, so its script comes from elsewhere in
 * the eyes of the browser: no cookie is sent for it, and `same-origin` would refuse it.
 */
export async function answerWithDiagram(rendererRoot: string, requestPath: string): Promise<Answer> {
  if (!/^\/diagram\/frame(?:\.html|-[\w-]{8}\.js)$/.test(requestPath))
    return textAnswer(404, 'There is nothing at this address.');
  const answer = await answerWithFile(rendererRoot, requestPath);
  if (answer.status !== 200) return answer;
  const isScript = requestPath.endsWith('.js');
  const headers = {
    ...answer.headers,
    'Content-Security-Policy': diagramSecurityPolicy,
    'Cross-Origin-Resource-Policy': isScript ? 'cross-origin' : 'same-origin',
    'Cache-Control': isScript ? 'public, max-age=31536000, immutable' : 'no-store',
  };
  return { ...answer, headers };
}
