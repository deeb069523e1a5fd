import { UserBase } from './user.js';

/** Someone who writes or reads. */
export class User extends UserBase {
  /** A method of the user's own, on every row. */
  fullName(): string {
    return `${this.name} <${this.email}>`;
  }
}
