import validate, { ready } from '@ooxml-tools/validate';

/** The validator is a program of 40 MB that takes a while to start: before the tests, not in the first of them. */
export const validatorStarted = async (): Promise<void> => {
  await ready();
};

/** What Microsoft's own schema (the Open XML SDK) finds wrong in a file. */
export const schemaFaults = async (docx: Uint8Array): Promise<readonly unknown[]> =>
  validate(new Uint8Array(docx), 'docx', 'Microsoft365');
