// Holds what is on show against the rules for everybody: axe, nothing wider than the screen, text at 200 %.
import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { full } from '../runs.ts';
import { expect } from './app.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules that read colors and sizes. All others read the document alone, and find the same however it's drawn. */
const drawn = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'];

const light = { colorScheme: 'light', width: 390, rules: { type: 'tag', values: tags } } as const;
const dark = { colorScheme: 'dark', width: 320, rules: { type: 'rule', values: drawn } } as const;
/** Each scheme and each width once; `npm run test:full`: all rules in all of them. */
const looks = full
	? [
			light,
			{ ...light, width: 320 },
			{ ...dark, width: 390, rules: light.rules },
			{ ...dark, rules: light.rules }
		]
	: [light, dark];

/** What axe finds, as one line a fault. */
async function faults(page: Page, rules: { type: 'tag' | 'rule'; values: readonly string[] }) {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
	return page.evaluate(async (runOnly) => {
		const options = { iframes: false, resultTypes: ['violations'], runOnly };
		const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(
			document,
			options as unknown as axe.RunOptions
		);
		return violations.flatMap(({ id, nodes }) =>
			nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`)
		);
	}, rules);
}

/** How far anything makes the page wider than the screen. */
const sideways = (page: Page): Promise<number> =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** As tall as its content, so that the tabs at the thumb cover nothing that can be scrolled free of them. */
async function unrolled(page: Page, width: number): Promise<void> {
	let height = 844;
	await page.setViewportSize({ width, height });
	// What is drawn meanwhile makes it longer, and the dock would lie over its end.
	for (let rest = 5; rest > 0; rest--) {
		const all = await page.evaluate(() => document.documentElement.scrollHeight);
		if (all <= height) break;
		height = all;
		await page.setViewportSize({ width, height });
	}
}

/** Holds what is on show against the rules, in both schemes, at 390 and 320, and with text at 200 %. */
export async function holds(page: Page): Promise<void> {
	const { pathname } = new URL(page.url());
	for (const { colorScheme, width, rules } of looks) {
		const look = `${pathname} ${colorScheme} ${width}`;
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await unrolled(page, width);
		expect.soft(await faults(page, rules), look).toEqual([]);
		expect.soft(await sideways(page), look).toBe(0);
	}
	await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
	expect.soft(await sideways(page), `${pathname} with text at 200 %`).toBe(0);
	await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
}
