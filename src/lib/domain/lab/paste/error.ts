// What Azure says when it refuses: the code and the message of an error, from the command line or from REST.

export interface Refusal {
	/** The first code named; `null` where the error names none. */
	readonly code: string | null;
	/** Every code named, inner ones too. */
	readonly codes: readonly string[];
	readonly message: string;
}

const word = '[A-Za-z][A-Za-z0-9_.]{2,}';
/** Each way in which a code is written: `(Code) …`, `Code: …`, `ErrorCode:…`, JSON, XML, a header. */
const forms = [
	`^(?:ERROR: ?)?\\((${word})\\) `,
	`^(?:Inner |Error)?[Cc]ode: ?(${word})\\s*$`,
	`ErrorCode: ?(${word})`,
	`"code": ?"(${word})"`,
	`<Code>(${word})</Code>`,
	`^x-ms-error-code: ?(${word})\\s*$`
];
const anyForm = new RegExp(forms.join('|'), 'gm');

/** Signs of an error that names no code. */
const refused =
	/^\s*ERROR\b|^(error|fatal):|do(es)? not have (the )?(required )?(permission|authorization)|insufficient privileges|is not authorized|cannot be |was not found/im;

/** Reads an error; nothing where the text holds none. */
export function refusalIn(text: string): Refusal | undefined {
	const codes = [...text.matchAll(anyForm)].map((match) =>
		match.slice(1).find((each) => each !== undefined)!
	);
	if (codes.length === 0 && !refused.test(text)) return undefined;
	return { code: codes[0] ?? null, codes: [...new Set(codes)], message: messageOf(text) };
}

/** The text from where the error begins, on one line. */
function messageOf(text: string): string {
	const start = text.search(/^\s*ERROR\b/m);
	return text.slice(Math.max(0, start)).replace(/\s+/g, ' ').trim();
}
