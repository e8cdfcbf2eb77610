// Killed by the phone, it resumes exactly there.
import { draftsSaved, expect, open, ready, test } from './app.ts';
import { afterFail, at, evening, killed, nextMorning } from './person.ts';
import { answerOne, isPrompt, prompt, question } from './round.ts';

test('killed in the middle of the form', async ({ context, page, site }) => {
	await at(context, evening);
	await open(page, site, 'attempts/log/?kind=fail');
	await page.getByLabel('Score').fill('641');
	await page.getByRole('slider', { name: 'Storage' }).fill('30');
	await page.getByRole('button', { name: 'Compute: no bar shown' }).click();
	await expect(page.getByRole('slider', { name: 'Storage' })).toHaveAttribute(
		'aria-valuetext',
		'about 30, short'
	);
	await draftsSaved(page);
	const again = await killed(page);
	await again.goto(`${site.url}attempts/log/?kind=fail`);
	await ready(again);
	await expect(again.getByRole('slider', { name: 'Storage' })).toHaveAttribute(
		'aria-valuetext',
		'about 30, short'
	);
	await expect(again.getByRole('slider', { name: 'Compute' })).toHaveAttribute(
		'aria-valuetext',
		'no bar shown'
	);
	await expect(again.getByRole('slider', { name: 'Networking' })).toHaveAttribute(
		'aria-valuetext',
		'not sure'
	);
	await expect(again.getByLabel('Score')).toHaveValue('641');
});

test('killed in the middle of a round, at the same prompt, with the answer on show', async ({
	context,
	page,
	site
}) => {
	await afterFail(context, site, nextMorning);
	await open(page, site);
	await page.getByRole('button', { name: 'Start a 10 min round' }).click();
	await answerOne(page);
	await answerOne(page);
	while (!(await isPrompt(page))) await answerOne(page);
	const here = await question(page).innerText();
	const asked = await prompt(page).innerText();
	await page.getByRole('button', { name: 'Guess', exact: true }).click();
	await expect(page.getByText('Were you right?')).toBeVisible();
	await draftsSaved(page);
	const again = await killed(page, nextMorning);
	await again.goto(site.url);
	await ready(again);
	await again.getByRole('link', { name: /^Go on with your round/ }).click();
	await expect(question(again)).toHaveText(here);
	await expect(prompt(again)).toHaveText(asked);
	await expect(again.getByText('Were you right?')).toBeVisible();
	await again.getByRole('button', { name: 'Not quite' }).click();
	await expect(question(again).filter({ hasNotText: here })).toBeVisible();
});
