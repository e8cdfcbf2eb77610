// What a person does in a round, in steps that several tests share.
import type { Page } from '@playwright/test';
import { expect } from './app.ts';
import { answerPrompt } from './person.ts';
import { answerScenario } from './scenario.ts';

/** The title while something is asked. */
export const question = (page: Page) => page.getByRole('heading', { level: 1, name: /^Question \d+ of/ });
/** The title at the end. */
export const done = (page: Page) => page.getByRole('heading', { level: 1, name: 'Round done' });
/** What is asked, where it is a prompt. */
export const prompt = (page: Page) => page.locator('#ask');
/** The way on from a scenario that was told. */
export const onward = (page: Page) => page.getByRole('button', { name: /^(Next|To the end of the round)$/ });

/** Whether a prompt is on show; else a scenario is. */
export async function isPrompt(page: Page): Promise<boolean> {
	await expect(page.getByRole('article')).toBeVisible();
	// The title is ahead of the card for a moment.
	await expect(page.getByRole('button', { name: 'I had it' })).toHaveCount(0);
	return (await prompt(page).count()) > 0;
}

/** Answers what is on show, prompt or scenario, and goes on to what comes next. */
export async function answerOne(page: Page): Promise<void> {
	const number = await question(page).innerText();
	if (await isPrompt(page)) await answerPrompt(page);
	else {
		await answerScenario(page);
		await onward(page).click();
	}
	await expect(done(page).or(question(page).filter({ hasNotText: number }))).toBeVisible();
}

/** Answers prompts until a scenario is on show. Answers with how many there were. */
export async function toScenario(page: Page): Promise<number> {
	let answered = 0;
	for (; await isPrompt(page); answered++) await answerOne(page);
	return answered;
}
