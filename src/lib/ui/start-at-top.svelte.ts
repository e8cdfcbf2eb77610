// A new step on the same page starts at its top, with the focus on its heading: what was tapped is gone.

/** Scrolls to the top whenever `screen` changes. The first one stays where the browser put it. */
export function startAtTop(screen: () => string | undefined): void {
	let before: string | undefined;
	$effect(() => {
		const now = screen();
		if (now === undefined || now === before) return;
		const first = before === undefined;
		before = now;
		if (first) return;
		const heading = document.querySelector<HTMLElement>('#main h1');
		heading?.setAttribute('tabindex', '-1');
		heading?.focus({ preventScroll: true });
		scrollTo({ top: 0 });
	});
}
