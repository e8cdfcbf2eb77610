import { afterEach, describe, expect, it, vi } from 'vitest';
import { showBadge } from '#lib/pwa/badge.ts';

afterEach(() => vi.unstubAllGlobals());

/** A device that writes down what its icon shows. */
function device(powers?: object): unknown[] {
	const shown: unknown[] = [];
	vi.stubGlobal('navigator', {
		setAppBadge: async (count: number) => void shown.push(count),
		clearAppBadge: async () => void shown.push('none'),
		...powers
	});
	return shown;
}

describe('the number on the icon', () => {
	it('is what is due, and goes when nothing is', () => {
		const shown = device();
		showBadge(7);
		showBadge(0);
		expect(shown).toEqual([7, 'none']);
	});

	it.each([
		['has no badges', { setAppBadge: undefined, clearAppBadge: undefined }],
		['refuses', { setAppBadge: () => Promise.reject(new Error('NotAllowedError')) }]
	])('does no harm where the device %s', async (_, powers) => {
		device(powers);
		expect(() => showBadge(7)).not.toThrow();
		await Promise.resolve();
	});
});
