// Pasted terminal text made plain, and what is no text at all told from it.
import { numerals } from '#lib/domain/numerals.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';

/** Our commands print under 2 kB; this is room for warnings around it. */
const mostCharacters = 60_000;

const escape = String.fromCharCode(27);
const colours = new RegExp(`${escape}\\[[0-9;?]*[A-Za-z]`, 'g');
const hidden = /[\u200B-\u200D\u2060\uFEFF]/g;
// eslint-disable-next-line no-control-regex -- these marks stand in files that hold no text
const binary = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F\uFFFD]/;

/** `empty`, `picture`, `long`, `binary` and `page`, each with a sentence; else the text without colours and odd ends. */
export function plainPaste(text: string): Result<string> {
	if (text.trim() === '') return fail('empty', 'Expected what the command printed; there is nothing yet.');
	if (/^(\s*data:image\/|.?PNG\r?\n|\s*!\[|GIF8|.{6}JFIF)/.test(text.slice(0, 200)))
		return fail(
			'picture',
			'This is a picture. Expected the text itself: select it in the terminal and copy it.'
		);
	if (text.length > mostCharacters)
		return fail(
			'long',
			`Expected the output of one command, under 2 kB; found ${numerals(Math.round(text.length / 1000))} kB. Run the command as it stands here and copy only what it prints.`
		);
	const plain = text
		.replace(/\r\n?/g, '\n')
		.replace(colours, '')
		.replace(hidden, '')
		.replaceAll('\u00A0', ' ');
	if (binary.test(plain))
		return fail(
			'binary',
			'Expected text; this holds signs that only other files have. Copy the text from the terminal.'
		);
	if (/^\s*<(!doctype html|html|head|body)\b/i.test(plain))
		return fail('page', 'This is the source of a web page. Expected what the command printed in the shell.');
	return ok(plain);
}

/** A line that shows a shell's prompt and what was typed there. */
export const isPromptLine = (line: string): boolean =>
	/^\s*(\w[\w.-]*@?[\w.-]*[: ][^ ]{0,60}|PS [^>]*|[^ ]{0,30})?\s*[$>#%]\s+\S/.test(line) ||
	/^\s*(AZURE_CONFIG_DIR=\S+\s+)?az\s+[a-z]/.test(line);
