// A finger drawn across turns the page: left for the next one, right for the one before.

/** So far, in pixels, and at most half as much up or down: else it scrolls. */
const least = 72;
/** A drag from the edge is the browser’s way back. */
const edge = 28;
/** What may be drawn along itself. */
const own = 'input, .wide, .columns, pre';
/** Whether it's drawn along: a table that fits isn't. */
const movesItself = (target: Element): boolean => {
	const found = target.closest(own);
	return found !== null && (found.matches('input') || found.scrollWidth > found.clientWidth);
};

/**
 * Calls `turn` with 1 for the next page and -1 for the one before; the same has to be there by button and by key.
 * Returns what ends it.
 */
export function onSwipe(element: HTMLElement, turn: (by: 1 | -1) => void): () => void {
	let from: Touch | undefined;
	const start = ({ touches, target }: TouchEvent) => {
		const [touch] = touches;
		const free =
			touches.length === 1 &&
			touch !== undefined &&
			touch.clientX > edge &&
			touch.clientX < innerWidth - edge &&
			!movesItself(target as Element);
		from = free ? touch : undefined;
	};
	const end = ({ changedTouches: [to] }: TouchEvent) => {
		if (from === undefined || to === undefined) return;
		const across = to.clientX - from.clientX;
		const down = Math.abs(to.clientY - from.clientY);
		from = undefined;
		if (Math.abs(across) >= least && down * 2 <= Math.abs(across)) turn(across < 0 ? 1 : -1);
	};
	const off = new AbortController();
	const how = { passive: true, signal: off.signal };
	element.addEventListener('touchstart', start, how);
	element.addEventListener('touchend', end, how);
	// Else some browsers take a long drag to the right as their own way back, and the person is out of the set.
	const page = document.documentElement.style;
	page.overscrollBehaviorX = 'none';
	return () => {
		off.abort();
		page.overscrollBehaviorX = '';
	};
}
