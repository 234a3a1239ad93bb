/** What a command reads from its arguments; says what is wrong with them and how it is used, and ends with status 2. */
export function readArguments<Result>(usage: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    process.exit(2);
  }
}
