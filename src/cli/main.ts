import { CommanderError } from 'commander';
import { Refusal } from '../messages/index.js';
import { type Console, type ExitCode, processConsole, sayRefusal } from './console.js';
import { programOf } from './program.js';

/** Runs the command line: `arguments_` are those after the program's name. Gives the exit code. */
export async function execute(arguments_: readonly string[], console: Console): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = programOf(console, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...arguments_], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof Refusal) {
      sayRefusal(error, console);
      return 2;
    }
    throw error;
  }
}

/** Runs the command line of this process and leaves its exit code. */
export async function run(arguments_: readonly string[]): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader such as `head` that has seen enough is no failure.
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  process.exitCode = await execute(arguments_, processConsole());
}
