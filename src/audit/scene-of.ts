import type { ReadTable } from '../document/model/index.js';
import { inChineseSigns } from './chinese-signs.js';
import { claimsOf } from './claims/claims-of.js';
import { ownerOf } from './owner.js';
import { captionOf } from './places.js';
import type { AuditInput, Prose, Scene } from './scene.js';
import { type Section, sectionsOf, withDescendants } from './sections.js';
import type { TableInPlace } from './tables/table-in-place.js';

/** The scene of an input: sections, prose, tables and claims. */
export function sceneOf(input: AuditInput): Scene {
  const { document } = input;
  const root = sectionsOf(document);
  const sections = withDescendants(root);
  const places = new Map(document.blocks.map((block, index) => [block, index]));
  const inPlace = (table: ReadTable, section: Section): TableInPlace => {
    const caption = captionOf(document.blocks, places.get(table) ?? -1);
    return { table, caption: caption?.passage ?? null, label: caption?.label ?? null, section };
  };
  const prose = sections.flatMap((section) =>
    section.blocks.flatMap((block): readonly Prose[] =>
      block.type === 'paragraph'
        ? [{ block, passage: inChineseSigns(block.passage), section }]
        : [],
    ),
  );
  const tables = sections.flatMap((section) =>
    section.blocks.flatMap((block) => (block.type === 'table' ? [inPlace(block, section)] : [])),
  );
  const owner = ownerOf(document);
  const claims = claimsOf({ ...input, ...owner, root, prose, tables, text: document.text });
  return { ...input, ...owner, root, prose, tables, claims };
}
