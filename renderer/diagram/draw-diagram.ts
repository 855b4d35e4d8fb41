import mermaid, { type MermaidConfig } from 'mermaid';
import { type DrawRequest, longestDiagramCharacters } from '../lib/diagram/diagram-protocol.ts';

/** Puts the drawing of `source` into `place`. Returns why not, in the drawing library's words, where it cannot be read. */
export async function drawDiagram(request: DrawRequest, place: HTMLElement): Promise<string | undefined> {
  mermaid.initialize(configure(request));
  document.documentElement.style.colorScheme = request.isDark ? 'dark' : 'light';
  place.className = request.fit;
  try {
    const { svg } = await mermaid.render('drawing', withoutActiveTags(request.source));
    show(svg, place);
    fitDrawing(place, request.fit);
    return undefined;
  } catch (error) {
    place.replaceChildren();
    return error instanceof Error ? error.message : String(error);
  }
}

/** The library measures labels as HTML: what a tag would load or run is refused, but not without noise. */
function withoutActiveTags(source: string): string {
  return source.replace(/<[a-z]+\s[^<>]*=[^<>]*>/gi, '');
}

/** The library hands out a string; its own sanitizer and this frame's policy have taken out whatever could act. */
function show(svg: string, place: HTMLElement): void {
  place.innerHTML = svg;
}

/** Every kind of diagram has its own idea of its width; they have in common that the view box is its size in pixels. */
function fitDrawing(place: HTMLElement, fit: DrawRequest['fit']): void {
  const drawing = place.querySelector('svg');
  const size = drawing?.viewBox.baseVal;
  if (!drawing || !size) return;
  drawing.removeAttribute('height');
  drawing.setAttribute('width', fit === 'natural' ? String(size.width) : '100%');
  drawing.style.maxWidth = fit === 'natural' ? '' : `${size.width}px`;
}

function configure({ isDark, colors }: DrawRequest): MermaidConfig {
  return {
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    // Labels as text of the drawing: as HTML, pictures in them would be asked for.
    htmlLabels: false,
    maxTextSize: longestDiagramCharacters,
    maxEdges: 400,
    secure: [...fixedByApp],
    theme: 'base',
    look: 'classic',
    darkMode: isDark,
    fontFamily,
    themeVariables: {
      darkMode: isDark,
      fontFamily,
      fontSize: '14px',
      useGradient: false,
      dropShadow: 'none',
      background: colors.ground,
      primaryColor: colors.shape,
      primaryTextColor: colors.text,
      primaryBorderColor: colors.border,
      secondaryColor: colors.accentShape,
      secondaryTextColor: colors.text,
      secondaryBorderColor: colors.accentBorder,
      tertiaryColor: colors.ground,
      tertiaryTextColor: colors.text,
      tertiaryBorderColor: colors.border,
      lineColor: colors.line,
      textColor: colors.text,
      noteBkgColor: colors.noteShape,
      noteTextColor: colors.text,
      noteBorderColor: colors.noteBorder,
      edgeLabelBackground: colors.ground,
    },
  };
}

const fontFamily = "'Inter Variable', Inter, system-ui, sans-serif";

/** What a diagram's own front matter may not change. */
const fixedByApp = [
  'secure',
  'securityLevel',
  'startOnLoad',
  'htmlLabels',
  'suppressErrorRendering',
  'maxTextSize',
  'maxEdges',
  'theme',
  'look',
  'themeVariables',
  'themeCSS',
  'darkMode',
  'fontFamily',
  'altFontFamily',
] as const;
