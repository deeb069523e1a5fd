const TWO_TO_32 = 4_294_967_296;

/** The BSON date at `at`. A moment beyond what `Date` can hold gives an invalid date, as the driver does. */
export function readDate(view: DataView, at: number): Date {
  return new Date(view.getInt32(at + 4, true) * TWO_TO_32 + view.getUint32(at, true));
}
