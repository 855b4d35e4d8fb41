/**
 * What a message's markdown consists of, free of HTML and of the lexer's own types. `raw` is the source a node was read
 * from: two nodes of equal `raw` in one scope look the same, which is what views are memoised by.
 */
export type BlockNode =
  | { readonly type: 'paragraph'; readonly raw: string; readonly content: readonly InlineNode[] }
  /** The text of a tight list item: a paragraph without its margins. */
  | { readonly type: 'line'; readonly raw: string; readonly content: readonly InlineNode[] }
  | { readonly type: 'heading'; readonly raw: string; readonly depth: number; readonly content: readonly InlineNode[] }
  | {
      readonly type: 'code';
      readonly raw: string;
      readonly language: string;
      readonly text: string;
      /** Nothing that follows belongs to it. */
      readonly isClosed: boolean;
    }
  | { readonly type: 'quote'; readonly raw: string; readonly blocks: readonly BlockNode[] }
  | {
      readonly type: 'list';
      readonly raw: string;
      readonly start: number | undefined;
      readonly items: readonly ItemNode[];
    }
  | {
      readonly type: 'table';
      readonly raw: string;
      readonly alignments: readonly Alignment[];
      readonly header: RowNode;
      readonly rows: readonly RowNode[];
    }
  | { readonly type: 'math'; readonly raw: string; readonly source: string; readonly isOpen: boolean }
  | { readonly type: 'footnote'; readonly raw: string; readonly label: string; readonly content: readonly InlineNode[] }
  | { readonly type: 'rule'; readonly raw: string }
  | { readonly type: 'html'; readonly raw: string };

export type ItemNode = {
  readonly raw: string;
  /** Set for a task, which is done or not. */
  readonly isDone: boolean | undefined;
  readonly blocks: readonly BlockNode[];
};

export type RowNode = { readonly raw: string; readonly cells: readonly (readonly InlineNode[])[] };

export type Alignment = 'left' | 'center' | 'right' | undefined;

export type InlineNode =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'strong'; readonly content: readonly InlineNode[] }
  | { readonly type: 'emphasis'; readonly content: readonly InlineNode[] }
  | { readonly type: 'deleted'; readonly content: readonly InlineNode[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'link'; readonly href: string; readonly content: readonly InlineNode[] }
  | { readonly type: 'image'; readonly href: string; readonly alternative: string }
  | { readonly type: 'math'; readonly source: string; readonly isDisplay: boolean }
  /** `[1]`, counted from 1; only a citation where the message has that many. */
  | { readonly type: 'citation'; readonly ordinal: number }
  /** `[^1]`; only a footnote where the text has one of that name. */
  | { readonly type: 'footnote'; readonly label: string }
  | { readonly type: 'break' };
