// What a deployment would do: the changes that `what-if` lists, as text with signs or as JSON.
import { jsonIn } from '#lib/domain/lab/paste/json.ts';

export type Change = 'Create' | 'Delete' | 'Modify' | 'NoChange' | 'Ignore' | 'Deploy' | 'Unsupported';

export interface Forecast {
	/** `resource`: type and name, `Microsoft.Storage/storageAccounts/name`. */
	readonly changes: readonly { readonly change: Change; readonly resource: string }[];
}

const signs: Readonly<Record<string, Change>> = {
	'+': 'Create',
	'-': 'Delete',
	'~': 'Modify',
	'=': 'NoChange',
	'*': 'Ignore',
	'!': 'Deploy',
	x: 'Unsupported'
};

/** The part of an id behind its last provider. */
const shortId = (id: string): string => id.split('/providers/').at(-1) ?? id;

function fromJson(text: string): Forecast | undefined {
	const json = jsonIn(text, false);
	if (!json.ok) return undefined;
	const changes = (json.value as { changes?: unknown } | null)?.changes;
	if (!Array.isArray(changes)) return undefined;
	return {
		changes: changes.flatMap((each: { changeType?: unknown; resourceId?: unknown } | null) =>
			typeof each?.changeType === 'string' && typeof each.resourceId === 'string'
				? [{ change: each.changeType as Change, resource: shortId(each.resourceId) }]
				: []
		)
	};
}

/** Reads a forecast; nothing where the text holds none. */
export function forecastIn(text: string): Forecast | undefined {
	const json = fromJson(text);
	if (json) return json;
	// A resource stands two spaces in; its properties, which have signs too, stand further in.
	const lines = [...text.matchAll(/^ {0,2}([-+~=*!x]) ([A-Za-z]+(?:\.[A-Za-z]+)+\/[^\s[\]]+)/gm)];
	if (lines.length === 0 && !/^Resource changes:/m.test(text)) return undefined;
	return { changes: lines.map(([, sign, resource]) => ({ change: signs[sign!]!, resource: resource! })) };
}
