import { type Attachment, mostTextTokens } from '../../../shared/model/attachment.ts';
import { attachmentForm } from '../../../shared/model/attachment-form.ts';
import type { Ability } from '../../../shared/model/language-model.ts';
import { formatTokens } from '../../lib/format/format-tokens.ts';

/** The model the message would go to, as far as it is known. */
export interface ReadingModel {
  readonly label: string;
  readonly abilities: readonly Ability[];
}

export interface Fitting {
  readonly attachments: readonly Attachment[];
  /** Who would answer; absent where nobody could. */
  readonly model: ReadingModel | undefined;
  /** The model the person chose, where it is not the one that would answer. */
  readonly passedOver: ReadingModel | undefined;
  /** Some model could read them if its window were larger. */
  readonly isTooLongForAll: boolean;
}

/** What the person should know before the files go off: what a model cannot take, and what it is given instead. */
export function describeFit({ attachments, model, passedOver, isTooLongForAll }: Fitting): readonly string[] {
  const tooLong = attachments.filter(({ text }) => text !== undefined && text.tokens > mostTextTokens);
  if (tooLong.length > 0) return tooLong.map(tooLongWords);
  const images = attachments.filter(({ kind }) => kind === 'image');
  const blind = [passedOver, model].find((one) => one && !one.abilities.includes('vision'));
  const lines = images.length > 0 && blind ? [imageWords(blind, blind === model ? undefined : model)] : [];
  if (!model) return lines.length > 0 ? lines : nobodyWords(attachments, { isTooLongForAll });
  return [...lines, ...attachments.flatMap((attachment) => documentWords(attachment, model))];
}

function tooLongWords({ name, text }: Attachment): string {
  const tokens = formatTokens(text?.tokens ?? 0);
  return `${name} holds about ${tokens}, more than any model reads. Attach the parts that matter.`;
}

function nobodyWords(
  attachments: readonly Attachment[],
  { isTooLongForAll }: Pick<Fitting, 'isTooLongForAll'>,
): readonly string[] {
  if (isTooLongForAll) return ['This is longer than any usable model reads. Attach the parts that matter.'];
  const isPossible = attachments.every((one) => one.kind !== 'image' && isReadable(one));
  return isPossible ? [] : ['No usable model can read these files. Add a key for one that can.'];
}

function imageWords({ label }: ReadingModel, instead: ReadingModel | undefined): string {
  if (instead) return `${label} cannot see images, so ${instead.label} would answer.`;
  return `${label} cannot see images. Choose a model that can.`;
}

function documentWords(attachment: Attachment, { label, abilities }: ReadingModel): readonly string[] {
  const { kind, name } = attachment;
  if (kind !== 'pdf') return [];
  const form = attachmentForm(attachment, abilities);
  if (form === 'document') return [];
  if (form === 'named') return [`${name} holds no words, and ${label} cannot read PDF. Choose a model that can.`];
  if (abilities.includes('pdf')) return [`${name} is too long to be sent as PDF: its text is sent.`];
  return [`${label} cannot read PDF: the text of ${name} is sent.`];
}

function isReadable({ kind, text }: Attachment): boolean {
  return kind !== 'pdf' || text !== undefined;
}
