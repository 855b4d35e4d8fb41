import { ArrowDown, ArrowUp } from 'lucide-react';
import { classNames } from '../../lib/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { sortedBy, type Sorting } from './sorting.ts';

interface SortHeadProps<Column extends string> {
  readonly column: Column;
  readonly title: string;
  /** Of words, which begin at the left and sort from the first; others are of figures. */
  readonly isName?: boolean;
  readonly sorting: Sorting<Column>;
  readonly onSort: (sorting: Sorting<Column>) => void;
}

/** The head of a column, which sorts the table by it; pressed again, the other way round. */
export function SortHead<Column extends string>(props: SortHeadProps<Column>) {
  const { column, title, isName = false, sorting, onSort } = props;
  const direction = sorting.column === column ? sorting.direction : undefined;
  return (
    <th scope="col" className={classNames(!isName && 'spend-number')} aria-sort={direction}>
      <button type="button" className="spend-sort" onClick={() => onSort(sortedBy(sorting, { column, isName }))}>
        {title}
        {direction && <Icon of={direction === 'ascending' ? ArrowUp : ArrowDown} size="chip" />}
      </button>
    </th>
  );
}
