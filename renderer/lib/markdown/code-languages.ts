/** The grammar for the word behind a code fence; nothing where none is shipped. */
export function resolveLanguage(name: string): string | undefined {
  const word = name.toLowerCase();
  const language = aliases.get(word) ?? word;
  return shippedLanguages.has(language) ? language : undefined;
}

/** Each has a loader in `load-language.ts`. */
export const shippedLanguages: ReadonlySet<string> = new Set(
  `bat c clojure cpp csharp css dart diff docker elixir erlang go graphql haskell html http ini java javascript json jsonc
  jsx julia kotlin latex lua make markdown nginx nix objective-c perl php powershell prisma proto python r regexp ruby rust
  scala scss shellscript shellsession solidity sql svelte swift terraform toml tsx typescript vue xml yaml zig`.split(
    /\s+/,
  ),
);

const aliases: ReadonlyMap<string, string> = new Map(
  Object.entries({
    bash: 'shellscript',
    'c#': 'csharp',
    'c++': 'cpp',
    cjs: 'javascript',
    clj: 'clojure',
    cmd: 'bat',
    console: 'shellsession',
    cs: 'csharp',
    dockerfile: 'docker',
    ex: 'elixir',
    exs: 'elixir',
    erl: 'erlang',
    golang: 'go',
    gql: 'graphql',
    h: 'c',
    hcl: 'terraform',
    hpp: 'cpp',
    hs: 'haskell',
    htm: 'html',
    jl: 'julia',
    js: 'javascript',
    json5: 'jsonc',
    kt: 'kotlin',
    makefile: 'make',
    md: 'markdown',
    mjs: 'javascript',
    mts: 'typescript',
    mysql: 'sql',
    objc: 'objective-c',
    patch: 'diff',
    plsql: 'sql',
    postgres: 'sql',
    postgresql: 'sql',
    properties: 'ini',
    protobuf: 'proto',
    ps1: 'powershell',
    pwsh: 'powershell',
    py: 'python',
    python3: 'python',
    rb: 'ruby',
    regex: 'regexp',
    rs: 'rust',
    sh: 'shellscript',
    shell: 'shellscript',
    sol: 'solidity',
    sqlite: 'sql',
    svg: 'xml',
    tex: 'latex',
    tf: 'terraform',
    ts: 'typescript',
    xhtml: 'html',
    yml: 'yaml',
    zsh: 'shellscript',
  }),
);
