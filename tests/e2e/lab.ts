// What a person does in a lab, in steps that several tests share.
import type { Page } from '@playwright/test';
import { lab } from '#lib/exams/az-104/labs/storage/four-ways-in.ts';
import { samples } from '../samples/labs/storage/four-ways-in.ts';
import { expect } from './app.ts';

/** What the lab is called where its name stands alone: without what it's about. */
export const labName = lab.title.split(': ')[0]!;

/** The way on, whatever the screen of the lab calls it. */
export const next = (page: Page) => page.getByRole('button', { name: /^(Next|Check later|Skip)/ });
/** The part of a screen that checks one output. */
export const checkPart = (page: Page, title: string) => page.getByRole('region', { name: title });

/** Says on a lab's first screen that a computer is at hand: on a phone, reading outputs is offered first. */
export const atComputer = (page: Page) => page.getByRole('radio', { name: 'At a computer' }).check();

/** Starts the lab that is open, in Azure. */
export async function startLab(page: Page): Promise<void> {
	await atComputer(page);
	await page.getByRole('button', { name: 'Start ·' }).click();
}

/** Starts the lab that is open and goes on to the screen of this head, or whose head begins so. */
export async function goTo(page: Page, head: string): Promise<void> {
	await startLab(page);
	await goOnTo(page, head);
}

/** Goes on from where the lab is to the screen of this head, or whose head begins so. */
export async function goOnTo(page: Page, head: string): Promise<void> {
	// The guesses before the steps have no head.
	while (!(await page.locator('header .aside').allInnerTexts()).join('').startsWith(head))
		await next(page).click();
}

/** Pastes an output into one check, which may be folded. */
export async function paste(page: Page, title: string, text: string): Promise<void> {
	const part = checkPart(page, title);
	const field = part.getByLabel('What it printed');
	await expect(part).toBeVisible();
	if (!(await field.isVisible())) await part.locator('summary').first().click();
	await field.fill(text);
}

/** Has what was pasted checked. */
export const check = (page: Page, title: string) =>
	checkPart(page, title).getByRole('button', { name: 'Check it' }).click();

/** Pastes what meets each check of the lab: the last one saves the lab as checked. */
export async function proveAll(page: Page): Promise<void> {
	for (const { id, title } of lab.checks) {
		await paste(page, title, samples.checks[id]!.proves);
		await check(page, title);
		await expect(checkPart(page, title).getByText('Yes:').first()).toBeAttached();
		await expect(checkPart(page, title).getByText('Not yet:')).toHaveCount(0);
	}
}
