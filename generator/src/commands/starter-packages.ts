import { ownVersion } from './own-version.ts';

const version = `^${ownVersion()}`;

/** What a project needs: in production the runtime and the driver, to be developed the rest. */
export const starterPackages = {
  dependencies: { '@espalier/runtime': version, mongodb: '^7.9.0' },
  devDependencies: { '@types/node': '^20.19.0', espalier: version, tsx: '^4.20.0', typescript: '^7.0.0' },
};
