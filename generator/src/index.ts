export { type Compilation, compile } from './compile.ts';
export type { Diagnostic, RelatedPlace, Severity } from './diagnostics/diagnostic.ts';
export type { Span } from './diagnostics/span.ts';
export { type Project, readProject } from './project/read-project.ts';
export {
  ownDatabaseName,
  type RunningServer,
  type ServerProgress,
  ServerStartError,
  ServerUnavailableError,
  type StartServerOptions,
  startServer,
} from './server/index.ts';
export type { SourceFile } from './source-file.ts';
