// Draws the icons for phones from static/icons/icon.svg: `node scripts/icons.js`, after a change of the mark. The pictures in the repository went through `zopflipng` afterwards, which leaves every pixel and saves a third.
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import UPNG from 'upng-js';
import { findBrowser, launchArgs } from './browser.js';

const folder = new URL('../static/icons/', import.meta.url);
const mark = await readFile(new URL('icon.svg', folder), 'utf8');
// A phone that cuts its own shape wants the colour up to the edge.
const bleeding = mark.replace(/ rx="\d+"/, '');

/** Flat colours and their soft edges: more of them is nothing that one sees, and all icons are kept offline. */
const colours = 32;

/** @type {readonly [name: string, size: number, svg: string][]} */
const icons = [
	['icon-192.png', 192, mark],
	['maskable-512.png', 512, bleeding],
	['apple-touch-icon.png', 180, bleeding]
];

const browser = await chromium.launch({ executablePath: await findBrowser(), args: launchArgs });
const page = await browser.newPage();
for (const [name, size, svg] of icons) {
	await page.setViewportSize({ width: size, height: size });
	await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
	const shot = await page.screenshot({ omitBackground: true });
	const drawn = UPNG.decode(new Uint8Array(shot).buffer);
	const bytes = new Uint8Array(UPNG.encode(UPNG.toRGBA8(drawn), size, size, colours));
	await writeFile(new URL(name, folder), bytes);
	console.log(`${name} ${bytes.length} bytes`);
}
await browser.close();
