/** The URI of a database on a server, whichever the server's own URI names: that one may be somebody's. */
export function databaseUri(server: string, name: string): string {
  const uri = new URL(server);
  uri.pathname = `/${name}`;
  return uri.href;
}
