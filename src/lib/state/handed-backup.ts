// A backup that was shared, opened or pasted where a report is read, on its way to Your data.

export interface HandedBackup {
	readonly text: string;
	/** Pasted text is kept nowhere. */
	readonly from: 'file' | 'text';
}

let handed: HandedBackup | undefined;

/** Keeps the backup in memory until Your data takes it. */
export function handBackup(backup: HandedBackup): void {
	handed = backup;
}

/** Returns the backup that was handed over, once. */
export function takeHandedBackup(): HandedBackup | undefined {
	const taken = handed;
	handed = undefined;
	return taken;
}
