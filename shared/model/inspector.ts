import { z } from 'zod';

export const InspectorSection = z.enum(['route', 'notes', 'branches', 'usage', 'context']);
export type InspectorSection = z.infer<typeof InspectorSection>;

/** In pixels. A wider one leaves too little for reading. */
export const inspectorWidth = { least: 280, usual: 320, most: 560 } as const;

/** How the inspector stands in one workspace. */
export const InspectorView = z.strictObject({
  isOpen: z.boolean(),
  widthPx: z.int().min(inspectorWidth.least).max(inspectorWidth.most),
  folded: z.array(InspectorSection),
});
export type InspectorView = z.infer<typeof InspectorView>;

export const usualInspector: InspectorView = { isOpen: true, widthPx: inspectorWidth.usual, folded: [] };
