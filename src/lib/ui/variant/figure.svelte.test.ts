import { flushSync, mount, unmount } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { Figure as Shown } from '#lib/domain/practice/variant.ts';
import Figure from './Figure.svelte';

const routes: Shown = {
	kind: 'table',
	caption: 'Route table',
	head: ['Prefix', 'Next hop'],
	rows: [{ constraint: 'user0', cells: ['0.0.0.0/0', 'Internet'] }, ['10.0.0.0/8', 'None']]
};

let shown: object | undefined;
afterEach(() => {
	if (shown) void unmount(shown);
	document.body.replaceChildren();
});
function show(props: { figure?: Shown; marked?: ReadonlySet<string>; ontap?: (constraint: string) => void }) {
	shown = mount(Figure, { target: document.body, props: { figure: routes, ...props } });
	flushSync();
}

describe('a table in a scenario', () => {
	it('gives a row that states a constraint one button, named by all its cells', () => {
		const taps: string[] = [];
		show({ ontap: (constraint) => taps.push(constraint) });
		const buttons = [...document.querySelectorAll('button')];
		expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual(['0.0.0.0/0, Internet']);
		buttons[0]!.click();
		expect(taps).toEqual(['user0']);
	});

	it('only tells where nothing is to be tapped, and marks the row that decides', () => {
		show({ marked: new Set(['user0']) });
		expect(document.querySelectorAll('button')).toHaveLength(0);
		expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
			'0.0.0.0/0',
			'Internet'
		]);
	});
});

describe('output and a message in a scenario', () => {
	const lines = (...texts: readonly string[]): Shown => ({
		kind: 'code',
		caption: 'Export as CSV',
		lines: texts.map((text, at) => [at === 0 ? text : { constraint: `row${at}`, text }])
	});
	const cells = () => [...document.querySelectorAll('th, td')].map(({ textContent }) => textContent);

	it('is a table where commas part its values, also one in quotes', () => {
		show({ figure: lines('VM,Disks', 'VM1,"SSD, HDD"', 'VM2,HDD') });
		expect(cells()).toEqual(['VM', 'Disks', 'VM1', 'SSD, HDD', 'VM2', 'HDD']);
	});

	it('stays lines where they don’t have as many values each', () => {
		show({ figure: lines('VM,Disks', 'VM1,SSD,HDD') });
		expect(cells()).toEqual([]);
		expect(document.body.textContent).toContain('VM1,SSD,HDD');
	});

	const code: Shown = {
		kind: 'code',
		caption: 'Output of az storage account show',
		lines: [['{'], ['  ', { constraint: 'kind', text: '"kind": "StorageV2"' }], ['}']]
	};
	const message: Shown = {
		kind: 'message',
		caption: 'Email',
		head: [['From', 'Ada']],
		paragraphs: [['We lost ', { constraint: 'what', text: 'a blob' }, '.']]
	};

	it.each([
		['kind', code],
		['what', message]
	] as const)('has its caption, all its lines, and a button for what states %s', (constraint, figure) => {
		const taps: string[] = [];
		show({ figure, ontap: (one) => taps.push(one) });
		expect(document.querySelector('figcaption')?.textContent).toBe(figure.caption);
		document.querySelector('button')!.click();
		expect(taps).toEqual([constraint]);
	});

	it('keeps the indentation of a line', () => {
		show({ figure: code });
		expect(document.body.textContent).toContain('  "kind": "StorageV2"');
	});
});
