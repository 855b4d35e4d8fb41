import '../settle-zod.ts';
import { DrawRequest, type FrameReport } from '../lib/diagram/diagram-protocol.ts';
import { drawDiagram } from './draw-diagram.ts';

serveDiagram();

/** The frame's whole program: draws what its window sends, and reports how large it came out. */
function serveDiagram(): void {
  const place = document.getElementById('diagram');
  if (!place) throw new Error('frame.html has no element with the id "diagram".');
  let previous = Promise.resolve();
  let isDrawn = false;

  async function draw(request: DrawRequest, into: HTMLElement): Promise<void> {
    const problem = await drawDiagram(request, into);
    isDrawn = problem === undefined;
    if (problem === undefined) reportSize(into);
    else report({ type: 'refused', message: problem });
  }

  window.addEventListener('message', ({ source, data }) => {
    if (source !== window.parent) return;
    const request = DrawRequest.parse(data);
    previous = previous.then(() => draw(request, place)).catch(reportError);
  });
  new ResizeObserver(() => isDrawn && reportSize(place)).observe(place);
  report({ type: 'ready' });
}

function reportSize(place: HTMLElement): void {
  const { width, height } = place.getBoundingClientRect();
  report({ type: 'drawn', widthPx: Math.ceil(width), heightPx: Math.ceil(height) });
}

/** The frame has no origin of its own and cannot name its window's; nothing in a report is secret. */
function report(message: FrameReport): void {
  window.parent.postMessage(message, '*');
}
