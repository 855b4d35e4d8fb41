import type { NewModel } from '../../../client/models-store.ts';
import { editPrice, type TypedPrice } from './edit-price.ts';

export interface TypedModel extends TypedPrice {
  readonly modelId: string;
  readonly label: string;
  readonly context: string;
}

export type ReadModel =
  | { readonly type: 'model'; readonly model: Omit<NewModel, 'providerId'> }
  | { readonly type: 'invalid'; readonly context?: string; readonly price?: string };

/** A model as typed into the form; problems are named by field, an empty id is none. Pure. */
export function readTypedModel(typed: TypedModel): ReadModel {
  const modelId = typed.modelId.trim();
  const label = typed.label.trim();
  const context = typed.context.trim().replace(/[,_ ]/g, '');
  const isContext = /^\d{0,9}$/.test(context) && context !== '0';
  const hasPrice = [typed.input, typed.output, typed.cacheRead].some((rate) => rate.trim() !== '');
  const price = hasPrice ? editPrice(typed, undefined) : undefined;
  if (modelId === '' || !isContext || price?.type === 'invalid') {
    return {
      type: 'invalid',
      ...(!isContext && { context: 'Write a number of tokens, such as 128000.' }),
      ...(price?.type === 'invalid' && { price: price.reason }),
    };
  }
  return {
    type: 'model',
    model: {
      modelId,
      ...(label !== '' && { label }),
      ...(context !== '' && { contextTokens: Number(context) }),
      ...(price && { price: price.price }),
    },
  };
}
