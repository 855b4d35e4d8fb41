import { memo, useContext, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { formatCount } from '../format/format-tokens.ts';
import { Caret } from './caret.tsx';
import { CopyTable } from './copy-table.tsx';
import { InlineView } from './inline-view.tsx';
import type { Alignment, BlockNode, RowNode } from './markdown-node.ts';
import { MarkdownScopeContext, type MarkdownScope } from './markdown-scope.ts';
import { textDirection } from './text-direction.ts';

type TableViewProps = { readonly table: Extract<BlockNode, { type: 'table' }>; readonly isLive: boolean };

/** A table that scrolls sideways within the reading column. A long one comes in parts, on request. */
export function TableView({ table, isLive }: TableViewProps) {
  const scope = useContext(MarkdownScopeContext);
  const { alignments, header, rows } = table;
  const [partCount, setPartCount] = useState(1);
  const rowsPerPart = Math.max(1, Math.floor(cellsPerPart / header.cells.length));
  const shown = rows.slice(0, partCount * rowsPerPart);
  const hiddenCount = rows.length - shown.length;
  return (
    <div className="markdown-table-place">
      <div className="markdown-table" tabIndex={0} role="group" aria-label="Table">
        <table dir={textDirection(table.raw)}>
          <thead>
            <tr>
              {header.cells.map((content, index) => (
                <th key={index} scope="col" dir="auto" data-align={alignments[index]}>
                  <InlineView content={content} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              <TableRow
                key={index}
                row={row}
                alignments={alignments}
                scope={scope}
                isLive={isLive && index === shown.length - 1}
              />
            ))}
          </tbody>
        </table>
        {hiddenCount > 0 && (
          <Button tone="ghost" size="small" onClick={() => setPartCount(partCount + 1)}>
            Show {formatCount(Math.min(hiddenCount, rowsPerPart))} more of {formatCount(rows.length)} rows
          </Button>
        )}
      </div>
      {!isLive && <CopyTable table={table} />}
    </div>
  );
}

/** So many are laid out without a pause that anyone notices. */
const cellsPerPart = 2_000;

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
          <td key={index} dir="auto" data-align={alignments[index]}>
            <InlineView content={content} />
            {isLive && index === row.cells.length - 1 && <Caret />}
          </td>
        ))}
      </tr>
    );
  },
  (before, after) => before.row.raw === after.row.raw && before.scope === after.scope && before.isLive === after.isLive,
);
