// Pasted terminal text made plain: without colors, prompts and the typed command. What is no text is a fault.
import type { PasteFault } from '#lib/domain/lab/paste/fault.ts';
import { ok, fail, type Result } from '#lib/domain/result.ts';

/** Our commands print under 2 kB; this is room for warnings around it. */
const mostCharacters = 60_000;

const escape = String.fromCharCode(27);
const colours = new RegExp(`${escape}\\[[0-9;?]*[A-Za-z]`, 'g');
const hidden = /[\u200B-\u200D\u2060\uFEFF]/g;
// eslint-disable-next-line no-control-regex -- only files that aren't text have these
const binary = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F\uFFFD]/;

/** Returns the text without colors, odd line ends and shared indentation. */
export function plainPaste(text: string): Result<string, PasteFault> {
	if (text.trim() === '') return fail({ code: 'empty' });
	if (/^(\s*data:image\/|.?PNG\r?\n|\s*!\[|GIF8|.{6}JFIF)/.test(text.slice(0, 200)))
		return fail({ code: 'picture' });
	if (text.length > mostCharacters) return fail({ code: 'long', characters: text.length });
	const plain = text
		.replace(/\r\n?/g, '\n')
		.replace(colours, '')
		.replace(hidden, '')
		.replaceAll('\u00A0', ' ');
	if (binary.test(plain)) return fail({ code: 'binary' });
	if (/^\s{0,200}<(!doctype html|html|head|body)\b/i.test(plain)) return fail({ code: 'page' });
	return ok(dedented(plain));
}

/** More of a line than any prompt takes. */
const promptRoom = 200;
/** `ana@Azure:~$ `, `ana [ ~ ]$ ` (Cloud Shell), `PS /home/ana> `, `C:\\> `, or the sign alone. */
const prompt =
	/^[ \t]{0,20}(?:PS [^>]{0,120}>|[\w.-]{1,60} \[ [^\]]{1,80} \][$#]|(?:[\w.-]{1,60}@)?[\w.-]{0,60}[: ]?[~\w.\\/:-]{0,120}[$>#%])(?: |$)/;
const typedAz = /^[ \t]{0,20}(?:AZURE_CONFIG_DIR=\S{1,60} {1,4})?az [a-z]/;

/** Returns whether a line shows a shell's prompt, with or without what was typed there, or a typed `az` command alone. */
export function isPromptLine(line: string): boolean {
	const head = line.slice(0, promptRoom);
	return prompt.test(head) || typedAz.test(head);
}

/** What may be between two signs of a typed command that a terminal broke, and between two of its words. */
const broken = String.raw`[ \t]{0,8}\n?[ \t]{0,8}`;
const parted = String.raw`(?:[ \t]|\\?\n(?:> )?){1,40}`;

/** The command as a terminal shows it: with names filled in, over several lines, broken at the edge. */
function typedPattern(command: string): RegExp {
	const words = command.split(/\s+/).map((word) =>
		word
			.split(/(\{(?:group|location|suffix)\})/)
			.map((part) =>
				/^\{(?:group|location|suffix)\}$/.test(part)
					? String.raw`[\w-]{1,60}(?:\n[\w-]{1,60})?`
					: [...part].map((sign) => sign.replace(/[.*+?^${}()|[\]\\/]/, String.raw`\$&`)).join(broken)
			)
			.join(broken)
	);
	return new RegExp(words.join(parted));
}

/** Returns the text without prompts and without the command that was typed, also where the terminal broke it. */
export function withoutPrompts(text: string, command: string): string {
	const untyped = text.replace(typedPattern(command), '');
	return untyped
		.split('\n')
		.filter((line) => !isPromptLine(line))
		.join('\n');
}

/** The text without the room before it that all of its lines share: a paste from a chat or a ticket. */
function dedented(text: string): string {
	const lines = text.split('\n');
	let room = Infinity;
	for (const line of lines)
		if (line.trim() !== '') room = Math.min(room, line.length - line.trimStart().length);
	return room === 0 || room === Infinity ? text : lines.map((line) => line.slice(room)).join('\n');
}
