import type { Ability, ModelLimits, ModelView } from '../../../../shared/model/language-model.ts';

export interface TypedLimits {
  readonly context: string;
  readonly output: string;
  readonly abilities: ReadonlySet<Ability>;
}

export type ReadLimits =
  | { readonly type: 'limits'; readonly limits: ModelLimits }
  | { readonly type: 'invalid'; readonly context?: string; readonly output?: string };

const notTokens = 'Write a number of tokens, such as 128000, or nothing.';

/** Limits as typed into the form; problems are named by field. Pure. */
export function readTypedLimits(typed: TypedLimits): ReadLimits {
  const context = readTokens(typed.context);
  const output = readTokens(typed.output);
  const isTooLong = typeof context === 'number' && typeof output === 'number' && output > context;
  if (context === 'wrong' || output === 'wrong' || isTooLong) {
    return {
      type: 'invalid',
      ...(context === 'wrong' && { context: notTokens }),
      ...(output === 'wrong' && { output: notTokens }),
      ...(isTooLong && { output: 'An answer cannot be longer than the context window.' }),
    };
  }
  return {
    type: 'limits',
    limits: {
      ...(context !== undefined && { contextTokens: context }),
      ...(output !== undefined && { maxOutputTokens: output }),
      abilities: [...typed.abilities],
    },
  };
}

/** What stands in the form before anything is typed. */
export function typedLimitsOf({ contextTokens, maxOutputTokens, abilities }: ModelView): TypedLimits {
  return {
    context: contextTokens === undefined ? '' : String(contextTokens),
    output: maxOutputTokens === undefined ? '' : String(maxOutputTokens),
    abilities: new Set(abilities),
  };
}

function readTokens(text: string): number | 'wrong' | undefined {
  const plain = text.trim().replace(/[,_ ]/g, '');
  if (plain === '') return undefined;
  return /^[1-9]\d{0,8}$/.test(plain) ? Number(plain) : 'wrong';
}
