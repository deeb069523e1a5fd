/** The settings of the project that decide what a model may be. */
export interface LinkSettings {
  /** The oldest server to support, such as `6.0`. */
  readonly server: string;
}

/** Whether the oldest server has what came with the major version `major`. */
export function serverHas(settings: LinkSettings, major: number): boolean {
  return Number.parseInt(settings.server, 10) >= major;
}
