// What Azure answers when it refuses: the code and the message of an error, from the command line or from REST.

export interface Refusal {
	/** The first code named; `null` where the error names none. */
	readonly code: string | null;
	/** Every code named, inner ones too. */
	readonly codes: readonly string[];
	/** All of it on one line. */
	readonly message: string;
	/** For sentences: the code, or how the message begins. */
	readonly what: string;
}

const word = '[A-Za-z][A-Za-z0-9_.]{2,80}';
/** Each way in which a code is written: `(Code) …`, `Code: …`, `ErrorCode:…`, JSON, XML, a header. */
const forms = [
	`^[ \\t]{0,40}(?:ERROR: ?)?\\((${word})\\) `,
	`^[ \\t]{0,40}(?:Inner |Error)?[Cc]ode: ?(${word})[ \\t]{0,40}$`,
	`ErrorCode: ?(${word})`,
	`"code": ?"([A-Za-z0-9][A-Za-z0-9_.]{2,80})"`,
	`<Code>(${word})</Code>`,
	`^x-ms-error-code: ?(${word})[ \\t]{0,40}$`
];
const anyForm = new RegExp(forms.join('|'), 'gm');

/** Returns every code that the text names, the outer one first. */
export const codesIn = (text: string): readonly string[] => [
	...new Set([...text.matchAll(anyForm)].map((match) => match.slice(1).find((each) => each !== undefined)!))
];

/** Signs of an error that names no code, for a command that should have printed something else. */
const refused =
	/^ERROR\b|^(?:error|fatal):|^(?:Bad Request|Unauthorized|Forbidden|Not Found|Conflict)\(|do(?:es)? not have (?:the )?(?:required )?(?:permission|authorization)|insufficient privileges|is not authorized|cannot be |was not found|please run 'az login'/im;

/** Returns whether a text that should have been something else is an error. */
export const isRefusal = (text: string): boolean => codesIn(text).length > 0 || refused.test(text);

/** Longer than what a sentence quotes. */
const quoted = 100;

/**
 * Returns any text as an error: in a terminal with colors the CLI leaves out the word ERROR, and many errors have no code. Which
 * error it is, the conditions ask.
 */
export function refusalOf(text: string): Refusal {
	const codes = codesIn(text);
	const message = text
		.replace(/^ERROR: ?/, '')
		.replace(/\s+/g, ' ')
		.trim();
	const begins =
		message.length > quoted ? `${message.slice(0, quoted - 1)}…` : message.replace(/[.\s]+$/, '');
	return { code: codes[0] ?? null, codes, message, what: codes[0] ?? `“${begins}”` };
}
