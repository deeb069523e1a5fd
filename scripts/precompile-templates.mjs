// Compiles the printer's templates to plain functions, so that running the compiler needs no template parser.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import Handlebars from 'handlebars';

const folder = new URL('../generator/src/5-emit/templates/', import.meta.url);
const output = new URL('precompiled.js', folder);

const options = {
  data: false,
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { each: true, if: true },
  noEscape: true,
  preventIndent: true,
};

/** Writes `precompiled.js` beside the templates, unless it is as it should be. The build calls it, and vitest before the tests. */
export default function precompileTemplates() {
  const text = [
    '// Made of the .hbs files by scripts/precompile-templates.mjs.',
    `export const templates = {\n${entries(folder)}};`,
    `export const partials = {\n${entries(new URL('partials/', folder))}};`,
    '',
  ].join('\n');
  if (readIfThere(output) !== text) writeFileSync(output, text);
}

function entries(directory) {
  return readdirSync(directory)
    .filter((file) => file.endsWith('.hbs'))
    .sort()
    .map((file) => {
      const source = readFileSync(new URL(file, directory), 'utf8');
      return `'${file.slice(0, -'.hbs'.length)}': ${Handlebars.precompile(source, options)},\n`;
    })
    .join('');
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) precompileTemplates();
