import type { LineName } from '../../../shared/model/language-model.ts';

interface JackFieldProps {
  /** Lines that can be used already. */
  readonly lit: ReadonlySet<LineName>;
}

/** A patch panel: one cord joins the person to the demo, the other rings wait for keys. Decorative. */
export function JackField({ lit }: JackFieldProps) {
  return (
    <div className="jack-field">
      <svg viewBox="0 0 444 404" width="444" height="404" aria-hidden>
        {freeJacks.map(({ x, y }) => (
          <circle key={`${x} ${y}`} className="jack-field-free" cx={x} cy={y} r="5" />
        ))}
        {lines.map(({ line, x, y }) => (
          <g key={line} className="jack-field-line" data-line={line} data-lit={lit.has(line) || undefined}>
            <circle cx={x} cy={y} r="8" />
            <circle className="jack-field-dot" cx={x} cy={y} r={lit.has(line) ? 4 : 2.5} />
          </g>
        ))}
        <path className="jack-field-cord-edge" d={cord} />
        <path className="jack-field-cord" d={cord} />
        {ends.map(({ x, y, name }) => (
          <g key={name}>
            <circle className="jack-field-end" cx={x} cy={y} r="10" />
            <circle className="jack-field-plug" cx={x} cy={y} r="4" />
            <text x={x + 18} y={y + 5}>
              {name}
            </text>
          </g>
        ))}
      </svg>
      <p>
        Each ring is a line to a model.
        <br />
        Free lines light up as you add keys.
      </p>
    </div>
  );
}

interface Place {
  readonly x: number;
  readonly y: number;
}

const at = (column: number, row: number): Place => ({ x: 30 + column * 48, y: 34 + row * 56 });

const lines: readonly (Place & { readonly line: LineName })[] = [
  { line: 'gpt', ...at(3, 0) },
  { line: 'claude', ...at(1, 1) },
  { line: 'gemini', ...at(6, 1) },
  { line: 'mistral', ...at(2, 4) },
  { line: 'llama', ...at(7, 4) },
  { line: 'deepseek', ...at(5, 5) },
];
const ends: readonly (Place & { readonly name: string })[] = [
  { name: 'You', ...at(0, 6) },
  { name: 'Offline demo', ...at(4, 3) },
];
const cord = 'M30 370 C 100 220, 102 332, 222 202';

/** Where names and the cord leave no room for a ring. */
const covered: readonly Place[] = [at(1, 6), at(5, 3), at(6, 3), at(3, 4)];

const freeJacks: readonly Place[] = Array.from({ length: 63 }, (_, index) =>
  at(index % 9, Math.floor(index / 9)),
).filter((place) => ![...lines, ...ends, ...covered].some(({ x, y }) => x === place.x && y === place.y));
