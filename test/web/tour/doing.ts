import type { Locator } from 'playwright-core';
import type { Message } from '../../../src/messages/index.js';
import type { Walker } from './step.js';

/** On a busy machine pages answer late; that is not what is tested. */
export const LATE = 60_000;

/** A button by what is written on it. */
export const button = ({ page, say }: Walker, name: Message): Locator =>
  page.getByRole('button', { name: say(name), exact: true });

/** A link by what is written on it; one on the rail may carry a number besides. */
export const link = ({ page, say }: Walker, name: Message): Locator =>
  page.getByRole('link', { name: new RegExp(`^${say(name)}`) });

/** A dialog by its title. */
export const dialog = ({ page, say }: Walker, name: Message): Locator =>
  page.getByRole('dialog', { name: say(name) });

/** Waits until a place shows a sentence; what stands in braces there may be anything. */
export const shows = async ({ language }: Walker, place: Locator, text: Message | string) => {
  const wanted = typeof text === 'string' ? text : somewhatLike(text[language]);
  await place.filter({ hasText: wanted }).first().waitFor({ timeout: LATE });
};

const somewhatLike = (text: string): RegExp =>
  new RegExp(
    text
      .split(/\{\w+\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*'),
    's',
  );

/** Waits until nothing of a place is left. While a figure is typed, the rules may tell of more than one. */
export const gone = (place: Locator): Promise<void> =>
  place.first().waitFor({ state: 'detached', timeout: LATE });

/** The cell of a concept. */
export const cell = ({ page }: Walker, concept: string): Locator =>
  page.locator(`[data-concept="${concept}"]`).first();

/** Types a figure into its cell, as one does: click, type, Enter. */
export const typeInto = async (walker: Walker, concept: string, text: string) => {
  await cell(walker, concept).click({ timeout: LATE });
  await walker.page.keyboard.type(text);
  await walker.page.keyboard.press('Enter');
};

/** A scan as a signed paper gives one; what is in it does not matter. */
export const SCAN = {
  name: 'scan.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7 a scan'),
};
