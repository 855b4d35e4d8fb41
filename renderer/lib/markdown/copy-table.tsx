import { Check, Copy } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useCopied } from '../use-copied.ts';
import type { BlockNode } from './markdown-node.ts';
import { tableAsCsv } from './table-as-csv.ts';

type CopyTableProps = { readonly table: Extract<BlockNode, { type: 'table' }> };

/** Hands a table on, as the model wrote it or for a spreadsheet. */
export function CopyTable({ table }: CopyTableProps) {
  const { outcome, copy } = useCopied();
  const words = { copied: 'Copied', refused: 'Not copied' };
  return (
    <Menu
      trigger={
        <Button className="copy-table" tone="ghost" size="small" icon={outcome === 'copied' ? Check : Copy}>
          {outcome ? words[outcome] : 'Copy table'}
        </Button>
      }
      entries={[
        { id: 'markdown', label: 'Copy as Markdown', run: () => copy(table.raw.trim()) },
        { id: 'csv', label: 'Copy as CSV', run: () => copy(tableAsCsv(table)) },
      ]}
    />
  );
}
