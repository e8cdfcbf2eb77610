// Lets one Tab reach Undo from wherever something was done, and lead back again.

/** Until the returned function is called, the first Tab goes straight to `bar`. */
export function reachByTab(bar: HTMLElement): () => void {
	let from: Element | null = null;
	let offered = true;
	let inside = false;
	const active = () => document.activeElement;
	const back = () => {
		const there = from instanceof HTMLElement && from.isConnected && from !== document.body;
		(there ? (from as HTMLElement) : document.getElementById('main'))?.focus({ preventScroll: !there });
	};
	function onkeydown(event: KeyboardEvent) {
		if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return;
		const [first, last] = [bar.querySelector('button'), [...bar.querySelectorAll('button')].at(-1)];
		if (!bar.contains(active())) {
			if (!offered || event.shiftKey) return;
			offered = false;
			from = active();
			event.preventDefault();
			first?.focus();
		} else if (event.shiftKey && active() === first) {
			event.preventDefault();
			back();
		} else if (!event.shiftKey && active() === last) {
			// The browser moves on from there.
			back();
		}
	}
	const onfocusin = () => (inside = true);
	const onfocusout = ({ relatedTarget }: FocusEvent) => {
		if (relatedTarget instanceof Node && !bar.contains(relatedTarget)) inside = false;
	};
	addEventListener('keydown', onkeydown);
	bar.addEventListener('focusin', onfocusin);
	bar.addEventListener('focusout', onfocusout);
	return () => {
		removeEventListener('keydown', onkeydown);
		bar.removeEventListener('focusin', onfocusin);
		bar.removeEventListener('focusout', onfocusout);
		// The bar is removed, and would take the focus with it.
		if (inside && (bar.contains(active()) || active() === document.body)) back();
	};
}
