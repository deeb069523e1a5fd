import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What the server takes in a name of a database, on every system (MongoDB manual, "Naming Restrictions"). */
const unusual = /[^A-Za-z0-9_-]+/g;
const mostBytes = 63;

/** The database that a project is developed on: called as its package, without the scope, else as its folder. */
export function databaseNameOf(project: string): string {
  const name = packageNameOf(project)?.split('/').at(-1) ?? basename(project);
  return (
    name
      .replace(unusual, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, mostBytes) || 'app'
  );
}

/** The same URI, naming the database where it names none. */
export function withDatabase(uri: string, database: string): string {
  return uri.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)\/?(?=\?|$)/, (_whole, server: string) => `${server}/${database}`);
}

function packageNameOf(project: string): string | undefined {
  try {
    const { name } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
    return typeof name === 'string' && name !== '' ? name : undefined;
  } catch {
    // None there, or not to be understood: the folder has a name too.
    return undefined;
  }
}
