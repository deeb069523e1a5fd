/** The settings of `espalier.yaml` with defaults filled in. Folders are relative to the project, without a slash at the end. */
export interface Config {
  /** The folder of the model files. */
  readonly models: string;
  /** The folder that the client is written to. */
  readonly output: string;
  /** What imports between generated files end in. */
  readonly importExtension: 'js' | 'ts';
  /** The oldest version of MongoDB to support, such as `6.0`. */
  readonly server: string;
  readonly topology: 'replicaSet' | 'sharded' | 'standalone';
}

/** The settings of a project without `espalier.yaml`. */
export const defaultConfig: Config = {
  models: 'schema/models',
  output: 'generated',
  importExtension: 'js',
  server: '6.0',
  topology: 'replicaSet',
};
