import type { ResolvedModel } from '../providers/resolve-model.ts';

/** The model an attempt asks, with the row of its provider as it holds for the wire the model speaks. */
export type Target = ResolvedModel;
