import { expect, it } from 'vitest';
import { everySource } from './content/links.ts';
import { asMarkdown } from './content/markdown.ts';
import { shownPlaces } from './content/places.ts';
import { shipped } from './content/shipped.ts';

const text = asMarkdown(shipped);

it('prints every text of every lab, prompt, axis and task', () => {
	const places = shownPlaces(shipped);
	expect(places.length).toBeGreaterThan(500);
	expect(places.filter((place) => !text.includes(place.text.trim()))).toEqual([]);
});

it('prints every link of theirs with the day on which it was checked', () => {
	const own = everySource.filter(({ of }) => /\/((labs|domains)\/[\w-]+\.ts|general\.ts)/.test(of));
	const lost = own.flatMap(({ sources }) =>
		sources.filter(({ title, url, checked }) => !text.includes(`[${title}](${url}), checked ${checked}`))
	);
	expect(lost).toEqual([]);
});
