// A folder on this device that the person chose once, to write files to. Chromium only.
import { deleteDB, openDB } from 'idb';

/** What a browser that can do it adds (https://wicg.github.io/file-system-access/, 28 November 2026). */
export interface Folder extends FileSystemDirectoryHandle {
	queryPermission?(wanted: { readonly mode: 'readwrite' }): Promise<PermissionState>;
	requestPermission?(wanted: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}
interface Picking {
	showDirectoryPicker(wanted: { readonly id: string; readonly mode: 'readwrite' }): Promise<Folder>;
}

const mode = 'readwrite' as const;
const table = 'folder';
const name = 'resit-folder';
/** A database of its own: a folder can't be in a backup. */
const database = () => openDB(name, 1, { upgrade: (made) => void made.createObjectStore(table) });

/** Lets the person choose a folder, and remembers it. Returns undefined where they chose none. */
export async function chooseFolder(): Promise<Folder | undefined> {
	try {
		const chosen = await (globalThis as unknown as Picking).showDirectoryPicker({ id: 'resit', mode });
		const opened = await database();
		await opened.put(table, chosen, table);
		opened.close();
		return chosen;
	} catch {
		return undefined;
	}
}

/** Returns the folder that was chosen; undefined where none was. */
export async function chosenFolder(): Promise<Folder | undefined> {
	const opened = await database();
	const found: unknown = await opened.get(table, table);
	opened.close();
	return found as Folder | undefined;
}

/** Forgets the folder. Its files stay. */
export const forgetFolder = (): Promise<void> => deleteDB(name);

/** Returns whether the browser lets the app write there. `ask`: it may ask the person, inside a tap. */
export async function mayWrite(folder: Folder, ask: boolean): Promise<boolean> {
	const now = await folder.queryPermission?.({ mode });
	if (now === 'prompt' && ask) return (await folder.requestPermission?.({ mode })) === 'granted';
	return now === undefined || now === 'granted';
}

/** Returns the text of a file in it; undefined where there is none. */
export async function readIn(folder: Folder, file: string): Promise<string | undefined> {
	try {
		return await (await (await folder.getFileHandle(file)).getFile()).text();
	} catch (cause) {
		if (cause instanceof DOMException && cause.name === 'NotFoundError') return undefined;
		throw cause;
	}
}

/** Writes a file in it, whole or not at all: the browser puts it in place of the old one once it's complete. */
export async function writeIn(folder: Folder, file: string, text: string): Promise<void> {
	const handle = await folder.getFileHandle(file, { create: true });
	const writing = await handle.createWritable();
	await writing.write(text);
	await writing.close();
}
