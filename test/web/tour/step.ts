import type { Page } from 'playwright-core';
import {
  type Locale,
  type Message,
  type MessageValues,
  sentence,
} from '../../../src/messages/index.js';

/** Who walks a step of the tour: a page in a language, and the words the pages use in it. */
export interface Walker {
  readonly page: Page;
  readonly language: Locale;
  /** A sentence of the pages in the language walked in. */
  readonly say: (message: Message, values?: MessageValues) => string;
}

/**
 * One step of the tour: what the guide tells people to do, and the same as it is done in a browser. It fails
 * where the page no longer works as told.
 */
export interface Step {
  /** What its picture and its test are called. */
  readonly id: string;
  /** User name of the demonstration account; nobody where absent. */
  readonly as?: string;
  readonly path: string;
  /** Its heading in the guide. */
  readonly title: Message;
  /** What its picture shows; a step without a caption has no picture. */
  readonly caption?: Message;
  /** Width of the window; 1440 where absent. */
  readonly width?: 390;
  readonly act: (walker: Walker) => Promise<void>;
  /** What is done after the picture was taken. */
  readonly after?: (walker: Walker) => Promise<void>;
}

export const LANGUAGES = ['zh', 'en'] as const;

/** How wide the window is in which a step is walked. */
export const widthOf = ({ width }: Step): number => width ?? 1440;

/** File of a step's picture in docs/guide/images; nothing where it has none. */
export const pictureOf = (step: Step, language: Locale): string | undefined =>
  step.caption === undefined ? undefined : `${step.id}-${language}-${widthOf(step)}.png`;

/** A person at a page, with the words of a language. */
export const walkerAt = (page: Page, language: Locale): Walker => ({
  page,
  language,
  say: (message, values) => sentence(message, language, values),
});
