// Saves a text file by whatever means the device has. Call it inside the tap, with the text ready.

/**
 * `shared`: the share sheet took it. `downloaded`: it is in the browser's downloads. `copied`: it is on the clipboard,
 * and saved nowhere yet. `cancelled`: the person closed the share sheet. `failed`: nothing worked.
 */
export type Saved = 'shared' | 'downloaded' | 'copied' | 'cancelled' | 'failed';

export interface TextFile {
	readonly name: string;
	readonly type: string;
	readonly text: string;
}

const nameOf = (cause: unknown): string =>
	typeof cause === 'object' && cause !== null && 'name' in cause ? String(cause.name) : '';

const sheetOf = ({ name, type, text }: TextFile): ShareData => ({
	files: [new File([text], name, { type })]
});

/** Whether this device has a share sheet that takes such a file. */
export const canShare = (file: TextFile): boolean => {
	const device = navigator as Partial<Navigator>;
	return device.share !== undefined && device.canShare?.(sheetOf(file)) === true;
};

/** Returns how the share sheet was answered; undefined where this device can't share such a file. */
async function share(file: TextFile): Promise<Saved | undefined> {
	if (!canShare(file)) return undefined;
	try {
		await navigator.share(sheetOf(file));
		return 'shared';
	} catch (cause) {
		return nameOf(cause) === 'AbortError' ? 'cancelled' : undefined;
	}
}

/** In an app on an iPhone's home screen a download link silently does nothing. */
const downloadsFailSilently = (): boolean => (navigator as { standalone?: boolean }).standalone === true;

/** Downloads the file; `failed` where this device can't. */
export function download({ name, type, text }: TextFile): Saved {
	if (downloadsFailSilently()) return 'failed';
	const url = URL.createObjectURL(new Blob([text], { type }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	document.body.append(link);
	link.click();
	link.remove();
	// Some browsers read the blob only after the click has returned.
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
	return 'downloaded';
}

const plain = 'text/plain';
const asBlob = (text: string): Blob => new Blob([text], { type: plain });

/** Copies the text. Pass a promise for a text that isn't ready: awaiting it first would end the tap in Safari. */
export async function copy(text: string | Promise<string>): Promise<Saved> {
	try {
		if (typeof text === 'string') await navigator.clipboard.writeText(text);
		else if (typeof ClipboardItem === 'undefined') await navigator.clipboard.writeText(await text);
		else await navigator.clipboard.write([new ClipboardItem({ [plain]: text.then(asBlob) })]);
		return 'copied';
	} catch {
		return 'failed';
	}
}

/** Returns the clipboard's text; undefined where the browser has none to give or doesn't let it be read. */
export async function readClipboard(): Promise<string | undefined> {
	try {
		return await navigator.clipboard.readText();
	} catch {
		return undefined;
	}
}

/** Whether the tap is too long ago for a share sheet to open, as after code had to be fetched for it. */
export const tapIsOver = (): boolean => (navigator as Partial<Navigator>).userActivation?.isActive === false;

/** Tries the share sheet, then a download, then the clipboard. Only `shared` and `downloaded` are saved. */
export async function saveFile(file: TextFile): Promise<Saved> {
	const shared = await share(file);
	if (shared !== undefined) return shared;
	const downloaded = download(file);
	return downloaded === 'failed' ? copy(file.text) : downloaded;
}
