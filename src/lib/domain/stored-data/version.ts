// Apart from the steps, so that a start that needs none loads none.

/** The version of stored data that this app writes. Also the version of the database. */
export const currentVersion = 3;
