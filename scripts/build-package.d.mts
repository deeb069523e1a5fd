/** Builds a package into a folder: see build-package.mjs. */
export declare function buildPackage(workspace: 'runtime' | 'generator', dist: string): Promise<void>;
