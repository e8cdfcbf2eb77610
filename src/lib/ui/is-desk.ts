// Whether the screen has room for two panes, as at a desk.

/** Returns whether the window is at least 900 pixels wide now. Only in a browser. */
export const isDesk = (): boolean => matchMedia('(min-width: 900px)').matches;
