import type { ModelView } from '../../../../shared/model/language-model.ts';
import { lifecycleWords } from '../../../lib/lifecycle-words.ts';

/** What is out of the ordinary about a model, in a word or two each. Pure. */
export function modelMarks({ lifecycle, isPriceEdited, areLimitsEdited, origin }: ModelView): readonly string[] {
  const marks = [
    isPriceEdited ? 'edited price' : '',
    areLimitsEdited ? 'edited limits' : '',
    lifecycle.status === 'preview' ? 'preview' : '',
    lifecycleWords(lifecycle) ?? '',
    origin === 'added' ? 'added by you' : '',
  ];
  return marks.filter((mark) => mark !== '');
}
