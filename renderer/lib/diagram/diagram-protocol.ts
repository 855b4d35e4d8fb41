import { z } from 'zod';

/** From the window to the frame. Colors are CSS colors that the frame cannot read from the app's own styles. */
export const DrawRequest = z.strictObject({
  type: z.literal('draw'),
  source: z.string(),
  isDark: z.boolean(),
  colors: z.strictObject({
    ground: z.string(),
    shape: z.string(),
    border: z.string(),
    line: z.string(),
    text: z.string(),
    accentShape: z.string(),
    accentBorder: z.string(),
    noteShape: z.string(),
    noteBorder: z.string(),
  }),
  /** As wide as the frame at most, or as wide as the diagram is. */
  fit: z.enum(['column', 'natural']),
});
export type DrawRequest = z.infer<typeof DrawRequest>;

/** From the frame to the window. */
export const FrameReport = z.discriminatedUnion('type', [
  /** Its program runs; it waits for a `draw`. */
  z.strictObject({ type: z.literal('ready') }),
  /** Sent again whenever the size changes. */
  z.strictObject({ type: z.literal('drawn'), widthPx: z.number().min(0), heightPx: z.number().min(0) }),
  /** The source cannot be read; `message` says where. */
  z.strictObject({ type: z.literal('refused'), message: z.string() }),
]);
export type FrameReport = z.infer<typeof FrameReport>;

/** Longer sources are shown as text: laying them out takes longer than anyone waits. */
export const longestDiagramCharacters = 20_000;
