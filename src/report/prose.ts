import type { Inline, Mark } from '../document/model/index.js';
import type { Piece } from './chapter/chapter.js';
import { sentencesOf } from './chapter/sentences.js';
import { holdsAt } from './condition.js';
import { reckonQuote } from './foremost.js';
import type { Setting } from './setting.js';
import { inWords } from './written.js';

/**
 * Prose with its numbers filled in. A sentence that quotes what has no value, or mentions a table that is
 * not there, falls away by itself and is noted among the omissions.
 */
export const writeProse = (
  pieces: readonly Piece[],
  node: string,
  setting: Setting,
): readonly Inline[] => joined(writeSentences(pieces, node, setting, 'sentence'));

function writeSentences(
  pieces: readonly Piece[],
  node: string,
  setting: Setting,
  what: 'sentence' | 'passage',
): readonly Inline[] {
  return sentencesOf(pieces).flatMap((sentence) => {
    const missing = missingIn(sentence, setting);
    if (missing.length === 0) return writeSentence(sentence, node, setting);
    setting.omissions.push({ node, what, excerpt: excerptOf(sentence), missing });
    return [];
  });
}

/** What a sentence speaks of and cannot show. Passages with a condition answer for themselves. */
function missingIn(sentence: readonly Piece[], setting: Setting): readonly string[] {
  return sentence.flatMap((piece) => {
    if (piece.type === 'quote') {
      const reckoning = reckonQuote(piece, setting.place);
      return 'missing' in reckoning ? reckoning.missing : [];
    }
    if (piece.type === 'mention') {
      const name = `${piece.of} ${piece.name}`;
      return setting.labels.has(name) ? [] : [name];
    }
    const plain = piece.type === 'passage' && !isConditional(piece);
    return plain ? missingIn(piece.content, setting) : [];
  });
}

type Passage = Extract<Piece, { readonly type: 'passage' }>;

const isConditional = ({ role }: Passage): boolean => role.type === 'if' || role.type === 'else';

const writeSentence = (
  sentence: readonly Piece[],
  node: string,
  setting: Setting,
): readonly Inline[] => sentence.flatMap((piece) => writePiece(piece, node, setting));

function writePiece(piece: Piece, node: string, setting: Setting): readonly Inline[] {
  switch (piece.type) {
    case 'text':
      return plain(piece.text);
    case 'word':
      return plain(setting.words[piece.name]);
    case 'mention': {
      const label = setting.labels.get(`${piece.of} ${piece.name}`);
      if (label === undefined) return [];
      return [{ type: 'reference', attrs: { target: label.id, text: label.text } }];
    }
    case 'quote': {
      const reckoning = reckonQuote(piece, setting.place);
      if ('missing' in reckoning) return [];
      if ('words' in reckoning) return plain(reckoning.words);
      return [setting.binder.number(node, reckoning, inWords(reckoning, piece.forms))];
    }
    case 'passage':
      return writePassage(piece, node, setting);
  }
}

function writePassage(piece: Passage, node: string, setting: Setting): readonly Inline[] {
  const { role } = piece;
  if (role.type === 'if' || role.type === 'else') {
    const shown = holdsAt(role.condition, setting.place) === (role.type === 'if');
    return shown ? writeSentences(piece.content, node, setting, 'passage') : [];
  }
  const mark: Mark =
    role.type === 'strong'
      ? { type: 'strong' }
      : { type: 'noClaim', attrs: { reason: role.reason } };
  return writeSentence(piece.content, node, setting).map((inline) => withMark(inline, mark));
}

const plain = (text: string): readonly Inline[] => (text === '' ? [] : [{ type: 'text', text }]);

const withMark = (inline: Inline, mark: Mark): Inline =>
  inline.type === 'text' ? { ...inline, marks: [...(inline.marks ?? []), mark] } : inline;

/** Neighbouring texts without marks become one node. */
function joined(content: readonly Inline[]): readonly Inline[] {
  const nodes: Inline[] = [];
  for (const node of content) {
    const last = nodes.at(-1);
    if (isPlain(node) && last !== undefined && isPlain(last)) {
      nodes[nodes.length - 1] = { type: 'text', text: last.text + node.text };
    } else nodes.push(node);
  }
  return nodes;
}

const isPlain = (node: Inline): node is Extract<Inline, { type: 'text' }> =>
  node.type === 'text' && node.marks === undefined;

const EXCERPT = 40;

/** The beginning of a sentence as its writer wrote it, for a note about it. */
function excerptOf(sentence: readonly Piece[]): string {
  const text = sentence.map(sourceOf).join('');
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text;
}

/** A piece as its writer wrote it. */
export function sourceOf(piece: Piece): string {
  switch (piece.type) {
    case 'text':
      return piece.text;
    case 'word':
      return `{${piece.name}}`;
    case 'quote':
      return `{{ ${piece.source} }}`;
    case 'mention':
      return `{${piece.of} ${piece.name}}`;
    case 'passage':
      return piece.content.map(sourceOf).join('');
  }
}
