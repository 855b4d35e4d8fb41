import type { LineName, ModelRow } from '../../../shared/model/language-model.ts';

export interface CountedTokens {
  readonly tokens: number;
  /** How far the figure may be off, in whole percent. */
  readonly errorPercent: number;
}

interface TokenizerFactor {
  /** Tokens of the model for each token of the tokenizer we count with. */
  readonly factor: number;
  readonly errorPercent: number;
}

/** What a model makes of tokens that were counted with o200k_base. Both errors may add up. Pure. */
export function inputTokensFor(counted: CountedTokens, model: Pick<ModelRow, 'family' | 'line'>): CountedTokens {
  const { factor, errorPercent } = factorOf(model);
  return { tokens: Math.round(counted.tokens * factor), errorPercent: counted.errorPercent + errorPercent };
}

/**
 * From what providers reported for known answers. o200k_base is OpenAI's own tokenizer; the error there is what a
 * provider adds around the messages. For Claude and Gemini no tokenizer is published.
 */
const lines: Readonly<Record<Exclude<LineName, 'local'>, TokenizerFactor>> = {
  gpt: { factor: 1, errorPercent: 5 },
  mistral: { factor: 1, errorPercent: 10 },
  llama: { factor: 1.07, errorPercent: 10 },
  claude: { factor: 1.35, errorPercent: 20 },
  gemini: { factor: 1, errorPercent: 25 },
  deepseek: { factor: 1, errorPercent: 25 },
  qwen: { factor: 1, errorPercent: 25 },
};

/** Families that share a colour but not a tokenizer, by how their name begins. */
const families: readonly (TokenizerFactor & { readonly beginning: string })[] = [
  { beginning: 'command', factor: 1.01, errorPercent: 10 },
  { beginning: 'sonar', factor: 1.01, errorPercent: 10 },
];

const unknown: TokenizerFactor = { factor: 1, errorPercent: 25 };

function factorOf({ family, line }: Pick<ModelRow, 'family' | 'line'>): TokenizerFactor {
  if (line !== 'local') return lines[line];
  return families.find(({ beginning }) => family.startsWith(beginning)) ?? unknown;
}
