import { memo, useContext } from 'react';
import { Caret } from './caret.tsx';
import { InlineView } from './inline-view.tsx';
import type { Alignment, BlockNode, RowNode } from './markdown-node.ts';
import { MarkdownScopeContext, type MarkdownScope } from './markdown-scope.ts';

type TableViewProps = { readonly table: Extract<BlockNode, { type: 'table' }>; readonly isLive: boolean };

/** A table that scrolls sideways within the reading column. */
export function TableView({ table, isLive }: TableViewProps) {
  const scope = useContext(MarkdownScopeContext);
  const { alignments, header, rows } = table;
  return (
    <div className="markdown-table" tabIndex={0} role="group" aria-label="Table">
      <table>
        <thead>
          <tr>
            {header.cells.map((content, index) => (
              <th key={index} scope="col" data-align={alignments[index]}>
                <InlineView content={content} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <TableRow
              key={index}
              row={row}
              alignments={alignments}
              scope={scope}
              isLive={isLive && index === rows.length - 1}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type TableRowProps = {
  readonly row: RowNode;
  readonly alignments: readonly Alignment[];
  readonly scope: MarkdownScope;
  readonly isLive: boolean;
};

const TableRow = memo(
  function TableRow({ row, alignments, isLive }: TableRowProps) {
    return (
      <tr>
        {row.cells.map((content, index) => (
          <td key={index} data-align={alignments[index]}>
            <InlineView content={content} />
            {isLive && index === row.cells.length - 1 && <Caret />}
          </td>
        ))}
      </tr>
    );
  },
  (before, after) => before.row.raw === after.row.raw && before.scope === after.scope && before.isLive === after.isLive,
);
