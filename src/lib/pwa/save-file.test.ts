// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askToPersist, storedBytes } from '#lib/pwa/persist.ts';
import { canShare, copy, saveFile, tapIsOver } from '#lib/pwa/save-file.ts';

const file = { name: 'resit-backup-2026-11-25.json', type: 'application/json', text: '{"app":"resit"}' };
let clicked: string[];
let written: string[];

/** A device with these powers of `navigator`. */
function device(powers: object): void {
	vi.stubGlobal('navigator', {
		clipboard: { writeText: async (text: string) => void written.push(text) },
		...powers
	});
}
const named = (name: string) => Object.assign(new Error(name), { name });

beforeEach(() => {
	[clicked, written] = [[], []];
	vi.useFakeTimers();
	URL.createObjectURL = () => 'blob:resit';
	URL.revokeObjectURL = () => undefined;
	vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
		clicked.push(`${this.download} ${this.isConnected}`);
	});
});
afterEach(() => {
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
	vi.useRealTimers();
});

describe('saving a file', () => {
	it('hands it to the share sheet, inside the tap', async () => {
		const share = vi.fn((): Promise<void> => Promise.resolve());
		device({ share, canShare: () => true });
		const saving = saveFile(file);
		expect(share).toHaveBeenCalledTimes(1);
		expect(await saving).toBe('shared');
		expect(clicked).toEqual([]);
	});

	it('knows whether there is a share sheet for it', () => {
		device({ share: async () => undefined, canShare: () => true });
		expect(canShare(file)).toBe(true);
		device({ canShare: () => true });
		expect(canShare(file)).toBe(false);
	});

	it('does nothing else where the person closes the share sheet', async () => {
		device({ share: () => Promise.reject(named('AbortError')), canShare: () => true });
		expect(await saveFile(file)).toBe('cancelled');
		expect([clicked, written]).toEqual([[], []]);
	});

	it.each<[string, object]>([
		['has no share sheet', {}],
		['shares no files', { share: async () => undefined }],
		['does not share this kind of file', { share: async () => undefined, canShare: () => false }],
		['breaks while sharing', { share: () => Promise.reject(named('DataError')), canShare: () => true }]
	])('sends it to the downloads where the device %s', async (_, powers) => {
		device(powers);
		expect(await saveFile(file)).toBe('downloaded');
		expect(clicked).toEqual(['resit-backup-2026-11-25.json true']);
		expect(document.querySelector('a')).toBeNull();
	});

	it('copies it on an iPhone’s home screen, where a download says nothing', async () => {
		device({ standalone: true });
		expect(await saveFile(file)).toBe('copied');
		expect(clicked).toEqual([]);
		expect(written).toEqual([file.text]);
	});

	it('says that it is not saved where no way worked', async () => {
		device({
			standalone: true,
			clipboard: { writeText: async () => Promise.reject(named('NotAllowedError')) }
		});
		expect(await saveFile(file)).toBe('failed');
	});

	it.each([
		[false, {}],
		[false, { userActivation: { isActive: true } }],
		[true, { userActivation: { isActive: false } }]
	])('knows whether the tap is over: %s', (over, powers) => {
		device(powers);
		expect(tapIsOver()).toBe(over);
	});

	it('keeps the tap alive for a text that is still to come', async () => {
		const items: { data: Record<string, Promise<Blob>> }[] = [];
		vi.stubGlobal(
			'ClipboardItem',
			class {
				constructor(readonly data: Record<string, Promise<Blob>>) {}
			}
		);
		device({ clipboard: { write: async (given: typeof items) => void items.push(...given) } });
		const copying = copy(Promise.resolve('later'));
		// Handed over before the text is there.
		expect(items).toHaveLength(1);
		expect(await copying).toBe('copied');
		expect((await items[0]!.data['text/plain']!).size).toBe('later'.length);
	});

	it('waits for such a text where the clipboard takes no promises', async () => {
		device({});
		expect(await copy(Promise.resolve('later'))).toBe('copied');
		expect(written).toEqual(['later']);
	});

	it('copies nothing where that text does not come', async () => {
		device({});
		expect(await copy(Promise.reject(named('Error')))).toBe('failed');
		expect(written).toEqual([]);
	});
});

describe('asking to keep the data', () => {
	it.each([
		['granted', { storage: { persist: async () => true } }],
		['denied', { storage: { persist: async () => false } }],
		['unsupported', { storage: { persist: async () => Promise.reject(named('TypeError')) } }],
		['unsupported', { storage: {} }],
		['unsupported', {}]
	])('is %s', async (answer, powers) => {
		device(powers);
		expect(await askToPersist()).toBe(answer);
	});
});

describe('how much is stored', () => {
	it.each([
		[1_200_000, { storage: { estimate: async () => ({ usage: 1_200_000 }) } }],
		[undefined, { storage: { estimate: async () => Promise.reject(named('TypeError')) } }],
		[undefined, {}]
	])('is %s bytes', async (bytes, powers) => {
		device(powers);
		expect(await storedBytes()).toBe(bytes);
	});
});
