/** How to order by a path: 1 from low to high, -1 from high to low. */
export type Direction = 1 | -1;
