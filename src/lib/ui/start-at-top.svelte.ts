// A new screen on the same page: it starts at its top, and the focus is on its heading, since what was tapped is gone.

/** Whenever `screen` names another one, shows it from its top. The first one stays where the browser put it. */
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
