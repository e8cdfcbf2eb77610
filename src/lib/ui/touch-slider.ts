// A slider that follows the finger wherever it touches the track. Safari on a phone only lets the thumb be dragged.
import type { Attachment } from 'svelte/attachments';

export interface Scale {
	readonly min: number;
	readonly max: number;
	readonly step: number;
}

/** Returns the value at `along`, a fraction of the track, within `min` and `max`. */
export function valueAt(along: number, { min, max, step }: Scale): number {
	const steps = Math.round((Math.min(1, Math.max(0, along)) * (max - min)) / step);
	return Math.min(max, min + steps * step);
}

/** Pixels to the side below which a touch may still become a scroll. */
const slack = 6;

/**
 * Sets the slider to where the finger is and fires an `input` event, as a browser does. `thumb`: its width in pixels,
 * half of which the track extends past each end of the scale. Needs `touch-action: pan-y`. A mouse is left to the browser.
 */
export const touchSlider =
	(thumb: number): Attachment<HTMLInputElement> =>
	(input) => {
		let start: { readonly id: number; readonly x: number; readonly y: number } | undefined;
		let follows = false;

		function set(x: number): void {
			const { left, width } = input.getBoundingClientRect();
			const scale = { min: Number(input.min), max: Number(input.max), step: Number(input.step || 1) };
			const value = String(valueAt((x - left - thumb / 2) / (width - thumb), scale));
			// The first touch counts even where the thumb, which may be hidden, already is.
			if (follows && value === input.value) return;
			follows = true;
			input.value = value;
			input.dispatchEvent(new Event('input', { bubbles: true }));
		}
		function down({ pointerType, pointerId, clientX, clientY, isPrimary }: PointerEvent): void {
			if (pointerType === 'mouse' || !isPrimary) return;
			start = { id: pointerId, x: clientX, y: clientY };
			follows = false;
		}
		function move({ pointerId, clientX, clientY }: PointerEvent): void {
			if (start?.id !== pointerId) return;
			const aside = Math.abs(clientX - start.x);
			if (follows || aside > Math.max(slack, Math.abs(clientY - start.y))) set(clientX);
		}
		function up({ pointerId, clientX }: PointerEvent): void {
			if (start?.id !== pointerId) return;
			set(clientX);
			start = undefined;
		}

		const stop = new AbortController();
		const { signal } = stop;
		input.addEventListener('pointerdown', down, { signal });
		input.addEventListener('pointermove', move, { signal });
		input.addEventListener('pointerup', up, { signal });
		// The browser treats the touch as a scroll.
		input.addEventListener('pointercancel', () => (start = undefined), { signal });
		return () => stop.abort();
	};
