/** A former form of documents that no client of the new version reads, since the models do not say what it was. */
export interface UnreadForm {
  /** The model, embedded type or enum that the models declare. */
  readonly owner: string;
  /** The field, or the value of the enum. */
  readonly name: string;
  /** What happens to it, to be read after its name: `was stored as "action"`. */
  readonly change: string;
  /** What the models would have to say there: `was: action`. Absent where no client can read such a form. */
  readonly line?: string;
}
