// Commands that the Azure CLI brings in by an extension, when they are first run. Each was read on its reference page.
import type { Day } from '../../src/lib/domain/time/day.ts';

export interface ExtensionCommand {
	readonly extension: string;
	readonly page: string;
	readonly checked: Day;
	/** As the page lists them, without those that every command takes. */
	readonly flags: readonly string[];
}

export type ExtensionCommands = Readonly<Record<string, ExtensionCommand>>;

export const extensionCommands: ExtensionCommands = {};
