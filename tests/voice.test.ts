import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Words that read like a translation, by the voice that the app has. */
const strange =
	/\b(anew|afresh|shall|reckon(s|ed)?|mend(s|ed)?|dearer|nobody|whoever|none is|it is easy|by itself|of its own|has the last word|what becomes of|counts for none|lets go|on its way|so many|the minutes you have)\b/;

const paths = ['src/lib/words', 'src/lib/exams', 'src/lib/ui', 'src/routes'].flatMap((folder) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => /\.(ts|svelte)$/.test(path) && !path.endsWith('.test.ts'))
		.map((path) => `${folder}/${path}`)
);

/** The sentences of a file: its strings, and of a screen the text between its tags too. Code and comments are exempt. */
function sentencesOf(path: string): readonly string[] {
	const text = readFileSync(path, 'utf8')
		.replaceAll(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|^\s*\/\/.*$|<style>[\s\S]*<\/style>/gm, '')
		.replaceAll(/\\'/g, '’');
	const strings = [...text.matchAll(/'([^'\n]*)'|`([^`]*)`|"([^"\n]*)"/g)].map(([all]) => all);
	const markup = path.endsWith('.svelte')
		? [...text.replace(/<script[\s\S]*?<\/script>/, '').matchAll(/(?<=[>}])([^<>{}]+)(?=[<{])/g)].map(
				([, words]) => words!
			)
		: [];
	return [...strings, ...markup];
}

it('is read', () => expect(paths.length).toBeGreaterThan(200));

it('no sentence has a word that gives a translation away', () =>
	expect(
		paths.flatMap((path) =>
			sentencesOf(path)
				.filter((sentence) => strange.test(sentence))
				.map((sentence) => `${path}: ${strange.exec(sentence)![0]}: ${sentence.slice(0, 160)}`)
		)
	).toEqual([]));

it('an apostrophe is curly', () =>
	expect(
		paths.flatMap((path) =>
			sentencesOf(path)
				.filter((sentence) => /[a-z]'(t|s|re|ve|ll|d|m)\b/.test(sentence))
				.map((sentence) => `${path}: ${sentence.slice(0, 160)}`)
		)
	).toEqual([]));
