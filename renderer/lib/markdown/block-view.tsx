import { memo, useContext } from 'react';
import { assertNever } from '../../../shared/model/assert-never.ts';
import { Diagram } from '../diagram/diagram.tsx';
import { shownText } from '../shown-text.ts';
import { Caret } from './caret.tsx';
import { CodeBlock } from './code-block.tsx';
import { FootnoteView } from './footnote-view.tsx';
import { type HeadingLevel, headingLevels } from './heading-levels.ts';
import { InlineView } from './inline-view.tsx';
import type { BlockNode, ItemNode } from './markdown-node.ts';
import { MarkdownScopeContext, type MarkdownScope } from './markdown-scope.ts';
import { MathView } from './math-view.tsx';
import { TableView } from './table-view.tsx';
import { textDirection } from './text-direction.ts';

type BlocksProps = {
  readonly blocks: readonly BlockNode[];
  /** The last block is still being written and ends with the caret. */
  readonly isLive: boolean;
};

/** Blocks one below the other. Finished and live ones share one keyed list, so that finishing mounts nothing anew. */
export function BlocksView({ blocks, isLive }: BlocksProps) {
  const scope = useContext(MarkdownScopeContext);
  const levels = headingLevels(blocks);
  return blocks.map((block, index) => (
    <BlockView
      key={index}
      block={block}
      scope={scope}
      level={levels.get(index)}
      isLive={isLive && index === blocks.length - 1}
    />
  ));
}

type BlockViewProps = {
  readonly block: BlockNode;
  readonly scope: MarkdownScope;
  /** Of a heading only. */
  readonly level: HeadingLevel | undefined;
  readonly isLive: boolean;
};

const BlockView = memo(
  renderBlock,
  (before, after) =>
    (before.block === after.block ||
      (before.block.raw === after.block.raw && before.block.type === after.block.type)) &&
    before.scope === after.scope &&
    before.level === after.level &&
    before.isLive === after.isLive,
);

function renderBlock({ block, level, isLive }: BlockViewProps) {
  const caret = isLive && <Caret />;
  switch (block.type) {
    case 'paragraph':
      return (
        <p dir="auto">
          <InlineView content={block.content} />
          {caret}
        </p>
      );
    case 'line':
      return (
        <>
          <InlineView content={block.content} />
          {caret}
        </>
      );
    case 'heading':
      return <HeadingView heading={block} level={level} isLive={isLive} />;
    case 'code':
      if (block.isClosed && isDiagram(block.language)) return <Diagram source={block.text} />;
      return <CodeBlock text={block.text} language={block.language} isLive={isLive} />;
    case 'quote':
      return (
        <blockquote dir={textDirection(block.raw)}>
          <BlocksView blocks={block.blocks} isLive={isLive} />
        </blockquote>
      );
    case 'list':
      return <ListView list={block} isLive={isLive} />;
    case 'table':
      return <TableView table={block} isLive={isLive} />;
    case 'math':
      return block.isOpen ? (
        <CodeBlock text={block.source} language="latex" isLive={isLive} />
      ) : (
        <MathView source={block.source} isDisplay />
      );
    case 'footnote':
      return <FootnoteView footnote={block}>{caret}</FootnoteView>;
    case 'rule':
      return <hr />;
    case 'html':
      return (
        <p className="markdown-html" dir="auto">
          {shownText(block.raw.trim())}
        </p>
      );
    default:
      return assertNever(block);
  }
}

function isDiagram(language: string): boolean {
  return language.toLowerCase() === 'mermaid';
}

type HeadingViewProps = Pick<BlockViewProps, 'level' | 'isLive'> & {
  readonly heading: Extract<BlockNode, { type: 'heading' }>;
};

function HeadingView({ heading, level: Heading = 'h6', isLive }: HeadingViewProps) {
  return (
    <Heading dir="auto" data-depth={heading.depth}>
      <InlineView content={heading.content} />
      {isLive && <Caret />}
    </Heading>
  );
}

function ListView({ list, isLive }: { list: Extract<BlockNode, { type: 'list' }>; isLive: boolean }) {
  const scope = useContext(MarkdownScopeContext);
  const items = list.items.map((item, index) => (
    <ItemView key={index} item={item} scope={scope} isLive={isLive && index === list.items.length - 1} />
  ));
  const direction = textDirection(list.raw);
  if (list.start === undefined) return <ul dir={direction}>{items}</ul>;
  return (
    <ol dir={direction} start={list.start}>
      {items}
    </ol>
  );
}

type ItemViewProps = { readonly item: ItemNode; readonly scope: MarkdownScope; readonly isLive: boolean };

const ItemView = memo(
  function ItemView({ item, isLive }: ItemViewProps) {
    const blocks = <BlocksView blocks={item.blocks} isLive={isLive} />;
    if (item.isDone === undefined) return <li dir="auto">{blocks}</li>;
    return (
      <li className="markdown-task" dir="auto">
        <input type="checkbox" checked={item.isDone} disabled aria-label={item.isDone ? 'Done' : 'Not done'} />
        {blocks}
      </li>
    );
  },
  (before, after) =>
    before.item.raw === after.item.raw && before.scope === after.scope && before.isLive === after.isLive,
);
