// What a person does in a timed set, in steps that several tests share.
import type { Page } from '@playwright/test';
import { expect } from './app.ts';
import { putStored, stored } from './database.ts';

/** The title of the screen. */
export const title = (page: Page) => page.getByRole('heading', { level: 1 });
/** What the clock says. */
export const time = (page: Page) => page.getByRole('timer', { name: 'Time left' });

/** Starts a set of ten minutes, five questions. */
export async function startSet(page: Page, exam = false): Promise<void> {
	await expect(title(page)).toHaveText('Timed set');
	// The plan may have another length.
	await page.getByRole('radio', { name: /^10 min/ }).check();
	if (exam) await page.getByRole('checkbox', { name: /^Exam conditions/ }).check();
	await page.getByRole('button', { name: 'Start: 5 questions, 10 min' }).click();
	await expect(title(page)).toHaveText('Question 1 of 5');
}

/** Answers whatever is asked, by the first that can be chosen: each type of question is met. */
export async function answerScenario(page: Page): Promise<void> {
	const card = page.locator('article').first();
	const sure = page.getByRole('button', { name: /^Think so/ });
	// Counting what isn't drawn yet would find nothing to choose.
	await expect(card).toBeVisible();
	if (await card.getByText('Read first').isVisible()) {
		await card.locator('button.tap').first().click();
		await expect(card.getByText('Read first')).toHaveCount(0);
	}
	const ready = async () => (await sure.isVisible()) && (await sure.isEnabled());
	for (let step = 0; step < 40 && !(await ready()); step++) {
		const leave = card.getByRole('button', { name: /^(Next solution|Done with these)$/ });
		const add = card.locator('button.add');
		if ((await leave.count()) > 0) {
			await card.getByRole('radio').first().check();
			await leave.click();
		} else if ((await add.count()) > 0) await add.first().click();
		else {
			for (const select of await card.locator('select').all())
				if ((await select.inputValue()) === '') await select.selectOption({ index: 1 });
			for (const set of await card.getByRole('group').all())
				if ((await set.locator('input:checked').count()) === 0 && (await set.getByRole('radio').count()) > 0)
					await set.getByRole('radio').first().check();
			const box = card.locator('input[type=checkbox]:enabled:not(:checked)');
			if ((await box.count()) > 0) await box.first().check();
		}
	}
	const title = page.getByRole('heading', { level: 1 });
	const here = await title.innerText();
	await sure.click();
	// Told, or, in exam conditions, on to what comes next.
	await expect(
		page
			.getByRole('region', { name: 'Answer' })
			.or(title.filter({ hasNotText: here }))
			.first()
	).toBeVisible();
}

/** Changes which editions the set in progress names, as an update of the families would. No screen may have it open. */
export async function raiseEditions(page: Page, steps: readonly number[]): Promise<void> {
	const set = (await stored<{ steps: { edition: number }[] }>(page, 'drafts', 'set'))!;
	for (const index of steps) set.steps[index]!.edition = 99;
	await putStored(page, 'drafts', 'set', set);
}

/** Ends a set or a drill from its overview, also with open questions. */
export async function endSet(page: Page): Promise<void> {
	await page.getByRole('button', { name: /^End the (set|drill)$/ }).click();
	const anyway = page.getByRole('button', { name: 'End anyway' });
	await expect(anyway.or(title(page).filter({ hasText: / done$/ }))).toBeVisible();
	if (await anyway.isVisible()) await anyway.click();
}
