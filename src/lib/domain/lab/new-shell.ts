// What a shell that was closed needs: the lab's files and variables, as one command.
import type { Lab, Step } from '#lib/domain/lab/lab.ts';

/** Returns one command that writes a step's Bicep file: a phone has no other way to get it into Cloud Shell. */
export const writingOf = ({ bicep, file = 'main.bicep' }: Pick<Step, 'bicep' | 'file'>): string | undefined =>
	bicep && `cat > ${file} <<'EOF'\n${bicep.trimEnd()}\nEOF`;

/**
 * Returns one command that brings back, in a new shell, the lab's files and the variables that later commands use; nothing where it has
 * neither. It keeps them in ~/resit.sh.
 */
export function newShellOf({ steps, variables }: Pick<Lab, 'steps' | 'variables'>): string | undefined {
	const lines = [
		...steps.flatMap((step) => writingOf(step) ?? []),
		...(variables ? [variables.trimEnd()] : [])
	];
	return lines.length === 0
		? undefined
		: `cat > ~/resit.sh <<'RESIT'\n${lines.join('\n')}\nRESIT\nsource ~/resit.sh`;
}
