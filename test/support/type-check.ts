import { execFile } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../..');

/** The compilers that generated code must please: package folders under `node_modules`. */
export const compilers = { '5.9': 'typescript-5', '6': 'typescript-6', '7': 'typescript' } as const;

/** What a run of the compiler printed. */
export interface TypeCheck {
  /** Its errors, those inside of `node_modules` left out: they are the packages' own. */
  readonly errors: readonly string[];
  readonly output: string;
}

/** The options under which users may compile generated code: all that are strict. */
const strictOptions = {
  target: 'es2023',
  lib: ['es2023'],
  module: 'nodenext',
  moduleResolution: 'nodenext',
  types: ['node'],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noUnusedLocals: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  erasableSyntaxOnly: true,
  noEmit: true,
};

/** Compiles the runtime to declarations, as packages have them, and gives the folder. */
export async function declareRuntime(folder: string): Promise<string> {
  const output = join(folder, 'runtime');
  await mkdir(output, { recursive: true });
  await linkPackages(folder);
  const project = join(root, 'runtime/tsconfig.build.json');
  await run('typescript', ['-p', project, '--outDir', output, '--emitDeclarationOnly']);
  return output;
}

/** Type-checks files against the runtime's declarations under strict options. `folder` gets the settings. */
export async function typeCheck(
  compiler: string,
  folder: string,
  runtime: string,
  files: readonly string[],
  words: readonly string[] = [],
): Promise<TypeCheck> {
  await linkPackages(folder);
  const paths = {
    '@espalier/runtime': [join(runtime, 'index.d.ts')],
    '@espalier/runtime/codegen/v1': [join(runtime, 'codegen/v1.d.ts')],
    '@espalier/runtime/migrate': [join(runtime, 'migrate/index.d.ts')],
  };
  const typeRoots = [join(root, 'node_modules/@types')];
  const config = join(folder, `tsconfig.${compiler}.json`);
  await writeFile(config, JSON.stringify({ compilerOptions: { ...strictOptions, typeRoots, paths }, files }));
  const output = await run(compiler, ['-p', config, '--pretty', 'false', ...words]);
  const errors = output.split('\n').filter((line) => / error TS\d+/.test(line) && !line.includes('node_modules/'));
  return { errors, output };
}

async function linkPackages(folder: string): Promise<void> {
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules')).catch(() => {});
}

async function run(compiler: string, words: readonly string[]): Promise<string> {
  const program = join(root, 'node_modules', compiler, 'bin/tsc');
  const options = { cwd: root, maxBuffer: 2 ** 26 };
  try {
    return (await promisify(execFile)(process.execPath, [program, ...words], options)).stdout;
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string') return error.stdout;
    throw error;
  }
}
