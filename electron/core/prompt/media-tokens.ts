import { assertNever } from '../../../shared/model/assert-never.ts';
import type { Attachment, Pixels } from '../../../shared/model/attachment.ts';
import type { LineName, ModelRow } from '../../../shared/model/language-model.ts';
import type { RequestMedium } from '../../../shared/model/routing-request.ts';
import type { CountedTokens } from './tokenizer-factors.ts';

/** Images and pages of which nothing is known before a model is chosen, and models of which nothing is published. */
const mediaErrorPercent = 50;

/** What an attachment adds to a prompt for a model that is not chosen yet. */
export function attachedTokens(attachment: Attachment): CountedTokens {
  if (attachment.text) return attachment.text;
  const tokens = toMedium(attachment).reduce((sum, medium) => sum + mediumTokens(medium), 0);
  return { tokens, errorPercent: mediaErrorPercent };
}

/** How an attachment counts beside its words. */
export function toMedium({ kind, pixels, copies, pageCount, text }: Attachment): readonly RequestMedium[] {
  if (kind === 'image') return [{ kind, ...(pixels ?? copies?.[0] ?? unknownPixels) }].map(toImage);
  if (kind === 'pdf') return [{ kind, pageCount: pageCount ?? 0, hasText: text !== undefined }];
  return [];
}

/** What the media of a request are more, or less, for this model than was counted before it was chosen. */
export function mediaDifference(media: readonly RequestMedium[], model: Pick<ModelRow, 'line' | 'abilities'>): number {
  return media.reduce((sum, medium) => sum + mediumTokens(medium, model) - mediumTokens(medium), 0);
}

/** Beside the words of a PDF. */
export function mediumTokens(medium: RequestMedium, model?: Pick<ModelRow, 'line' | 'abilities'>): number {
  switch (medium.kind) {
    case 'image':
      return imageTokens(medium, model?.line);
    case 'pdf':
      if (!model) return medium.hasText ? 0 : medium.pageCount * usualPageTokens;
      return model.abilities.includes('pdf') ? medium.pageCount * (pageTokens[model.line] ?? usualPageTokens) : 0;
    default:
      return assertNever(medium);
  }
}

const unknownPixels: Pixels = { width: 1_024, height: 1_024 };

function toImage({ width, height }: Pixels): RequestMedium {
  return { kind: 'image', width, height };
}

/** The picture of a page that a provider adds to its words. */
const usualPageTokens = 1_500;
const pageTokens: Readonly<Partial<Record<LineName, number>>> = { claude: 1_600, gpt: 765, gemini: 258 };

/** By the formulas that providers publish; that of Claude for those who publish none. */
function imageTokens(pixels: Pixels, line: LineName | undefined): number {
  if (line === 'gpt')
    return tiledTokens(withinShortEdge(within(pixels, 2_048), 768), { edge: 512, each: 170, base: 85 });
  if (line === 'gemini') return tiledTokens(pixels, { edge: 768, each: 258, base: 0 });
  const { width, height } = within(pixels, 1_568);
  return Math.min(1_600, Math.ceil((width * height) / 750));
}

function tiledTokens({ width, height }: Pixels, tile: { edge: number; each: number; base: number }): number {
  return tile.base + Math.ceil(width / tile.edge) * Math.ceil(height / tile.edge) * tile.each;
}

function within(pixels: Pixels, longEdge: number): Pixels {
  return scaled(pixels, Math.min(1, longEdge / Math.max(pixels.width, pixels.height)));
}

function withinShortEdge(pixels: Pixels, shortEdge: number): Pixels {
  return scaled(pixels, Math.min(1, shortEdge / Math.min(pixels.width, pixels.height)));
}

function scaled({ width, height }: Pixels, factor: number): Pixels {
  return { width: Math.round(width * factor), height: Math.round(height * factor) };
}
