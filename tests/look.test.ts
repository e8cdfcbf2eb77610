import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const styles = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.filter((path) => /\.(svelte|css)$/.test(path))
	.map((path) => [path, readFileSync(`src/${path}`, 'utf8')] as const);

/** Every value of a property, each with its file. What a drawing's own coordinates measure is in `px`, and paper has sizes of its own. */
const valuesOf = (property: string) =>
	styles.flatMap(([path, text]) =>
		[...text.matchAll(new RegExp(`(?<![\\w-])${property}: ([^;]+);`, 'g'))].map(
			([, value]) => `${path}: ${value}`
		)
	);

it('text has five sizes, and the days to go one of their own', () => {
	const sizes = /: (var\(--t(13|15|17|22|34)\)|min\(var\(--t13\), [\d.]+vw\)|inherit|\d+px|8pt|106\.25%)$/;
	const others = valuesOf('font-size').filter((value) => !sizes.test(value));
	expect(others).toEqual(['lib/ui/app.css: var(--t56)']);
});

it('text has three weights', () => {
	const weights = /: (400|var\(--(medium|bold)\))$/;
	expect(valuesOf('font-weight').filter((value) => !weights.test(value))).toEqual([]);
});
