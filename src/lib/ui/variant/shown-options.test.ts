import { expect, it } from 'vitest';
import { shortOptions, shownOptions } from '#lib/ui/variant/shown-options.ts';

const part = (...texts: string[]) => ({
	id: 'part',
	options: texts.map((text, at) => ({ id: String(at), text })),
	right: ['0']
});
const texts = (options: readonly { readonly text: string }[]) => options.map(({ text }) => text).join();

it('shows what is only numbered in its order, and else leaves the order', () => {
	expect(texts(shownOptions(part('VM3', 'VM10', 'VM1')))).toBe('VM1,VM3,VM10');
	expect(texts(shownOptions(part('VM3', 'Disk1')))).toBe('VM3,Disk1');
});

it.each([
	['one', ['Blob3', 'Blob1', 'Blob2'], 'Blob1,Blob2,Blob3'],
	['one', ['Deallocate the VM.', 'Redeploy the VM.'], ''],
	['several', ['VM1', 'VM2'], '']
] as const)('of type %s it has %j at the thumb', (type, names, expected) => {
	const item = { type, parts: [part(...names)] } as unknown as Parameters<typeof shortOptions>[0];
	expect(texts(shortOptions(item))).toBe(expected);
});
