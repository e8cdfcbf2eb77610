// What is said of the folder in which a backup is kept up to date.

/** `kept`: it has what's here. `asks`: the browser wants to be asked again. `less`: its backup has much more. `failed`: it can't be written. */
export type FolderState = 'kept' | 'asks' | 'less' | 'failed';

/** What a state is called, and what it means. */
export const folderTexts: Readonly<Record<FolderState, { readonly title: string; readonly text: string }>> = {
	kept: { title: 'Up to date', text: 'The backup there has everything that’s here.' },
	asks: { title: 'Waits for you', text: 'Your browser wants you to allow it again.' },
	less: {
		title: 'Not updated',
		text: 'There’s much less here than in the backup there, so Resit didn’t touch it.'
	},
	failed: {
		title: 'Not updated',
		text: 'Resit can’t write there. Is the folder still there? Choose it again.'
	}
};

/** Returns what happened after a tap. */
export const folderSaidText = (state: FolderState, folder: string): string =>
	state === 'kept' ? `Backed up to “${folder}”.` : `Not backed up. ${folderTexts[state].text}`;
