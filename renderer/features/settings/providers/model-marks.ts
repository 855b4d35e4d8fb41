import type { ModelView } from '../../../../shared/model/language-model.ts';
import { formatDay } from '../../../lib/format/format-date.ts';

/** What is out of the ordinary about a model, in a word or two each. Pure. */
export function modelMarks({ lifecycle, isPriceEdited, areLimitsEdited, origin }: ModelView): readonly string[] {
  const { status, endsAt } = lifecycle;
  const end = endsAt === undefined ? '' : ` ${formatDay(endsAt)}`;
  const marks = [
    isPriceEdited ? 'edited price' : '',
    areLimitsEdited ? 'edited limits' : '',
    status === 'preview' ? 'preview' : '',
    status === 'deprecated' ? `ends${end || ' soon'}` : '',
    status === 'retired' ? `ended${end}` : '',
    origin === 'added' ? 'added by you' : '',
  ];
  return marks.filter((mark) => mark !== '');
}
