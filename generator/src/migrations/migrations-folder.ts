import type { Config } from '../2-validate/config.ts';

/** The folder of the migrations, relative to the project, with forward slashes. */
export function migrationsFolder({ output }: Config): string {
  return `${output}/migrations`;
}
