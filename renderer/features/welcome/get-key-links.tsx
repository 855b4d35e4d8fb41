import { useFrom } from '../../client/stores-context.ts';
import { Jack } from '../../ui/jack.tsx';

export function GetKeyLinks() {
  const providers = useFrom(
    (stores) => stores.providers,
    (state) => state.providers,
  );
  return (
    <p className="get-key">
      <span>Get a key:</span>
      {providers.map(({ id, label, line, kind, keysUrl }) => {
        if (kind !== 'cloud' || keysUrl === undefined) return null;
        return (
          <a key={id} href={keysUrl} target="_blank" rel="noreferrer noopener">
            <Jack line={line} size="small" />
            {label}
          </a>
        );
      })}
    </p>
  );
}
