import { type Answer, guardHeaders } from './answer.ts';

/** What a browser without a session sees: how to get in, and nothing about what is inside. */
export function entryPage(): Answer {
  return {
    status: 401,
    headers: { ...guardHeaders, 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
    body: page,
  };
}

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <meta name="color-scheme" content="light dark" />
    <title>Switchboard</title>
  </head>
  <body>
    <h1>Switchboard does not know this browser</h1>
    <p>Open the address that Switchboard printed when it started, with the token at its end.</p>
    <p>Is the address gone? Stop Switchboard, start it again and open the address it prints.</p>
  </body>
</html>
`;
