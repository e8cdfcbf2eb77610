// What the app keeps in the browser's database, read and changed from outside. The page needs an address of the app's host.
import type { Page } from '@playwright/test';

const ask = (page: Page, table: string, method: 'get' | 'getAll' | 'put', ...args: unknown[]) =>
	page.evaluate(
		([from, does, given]) =>
			new Promise<unknown>((resolve, reject) => {
				const opening = indexedDB.open('resit-data');
				opening.onerror = () => reject(new Error('not opened'));
				opening.onsuccess = () => {
					const tx = opening.result.transaction(from, does === 'put' ? 'readwrite' : 'readonly');
					const store = tx.objectStore(from) as unknown as Record<string, (...args: unknown[]) => IDBRequest>;
					const asking = store[does]!(...given);
					tx.oncomplete = () => {
						opening.result.close();
						resolve(asking.result);
					};
				};
			}),
		[table, method, args] as const
	);

/** Drafts and answers are named without their exam here. */
const keyOf = (table: string, name: string): string =>
	['drafts', 'answers'].includes(table) ? `az-104/${name}` : name;

/** One value; of a draft what it holds. */
export async function stored<T>(page: Page, table: string, name: string): Promise<T | undefined> {
	const found = await ask(page, table, 'get', keyOf(table, name));
	return (table === 'drafts' ? (found as { value: T } | undefined)?.value : found) as T | undefined;
}

/** All values of a table. */
export const allStored = async (page: Page, table: string): Promise<readonly unknown[]> =>
	(await ask(page, table, 'getAll')) as readonly unknown[];

/** Writes a value as another version, another day or damage would have left it. No screen may have it open. */
export async function putStored(page: Page, table: string, name: string, value: object): Promise<void> {
	const id = keyOf(table, name);
	const draft = { id, stamp: { counter: 9, device: 'a' }, value };
	await ask(page, table, 'put', table === 'drafts' ? draft : value, id);
}

/** Everything that the browser keeps for the app, as text. */
export async function everything(page: Page): Promise<string> {
	const tables = await page.evaluate(
		() =>
			new Promise<readonly string[]>((resolve) => {
				const opening = indexedDB.open('resit-data');
				opening.onsuccess = () => {
					resolve([...opening.result.objectStoreNames]);
					opening.result.close();
				};
			})
	);
	const values = await Promise.all(tables.map((table) => allStored(page, table)));
	const texts = await page.evaluate(() => [{ ...localStorage }, { ...sessionStorage }]);
	return JSON.stringify([values, texts]);
}
