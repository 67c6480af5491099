import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReportAnswer, reportAnswerSchema } from '../../src/server/shapes/report.js';
import type { TraceAnswer } from '../../src/server/shapes.js';
import { type Asker, type Demonstration, jsonOf, openDemonstration } from './demonstration.js';

let demonstration: Demonstration;
let clerk: Asker;
let city: Asker;

beforeAll(async () => {
  demonstration = await openDemonstration();
  clerk = await demonstration.as('school');
  city = await demonstration.as('city');
});
afterAll(() => demonstration?.close());

const CITY = '/api/organisations/210100/cycles/2023';
const SCHOOL = '/api/organisations/s14/cycles/2023';

describe('what stands behind a report', () => {
  it('is every number it quotes, with where it stands and what it is called there', async () => {
    const report = await jsonOf<ReportAnswer>(city(`${CITY}/report`));
    expect(reportAnswerSchema.safeParse(report).error).toBeUndefined();
    const file = await jsonOf<{ numbers: { ref: string; text: string }[] }>(
      city(`${CITY}/report/facts.json`),
    );
    expect(report.facts.map(({ ref, text }) => ({ ref, text }))).toEqual(
      file.numbers.map(({ ref, text }) => ({ ref, text })),
    );
    expect(report).toMatchObject({ made: true, guard: [] });
    const inTable = report.facts.find(({ ref }) => ref.startsWith('talent.t.'));
    expect(inTable?.place).toMatchObject({
      part: 'talent',
      label: expect.stringMatching(/^表 1-\d/),
    });
    const parts = new Set(report.parts.map(({ id }) => id));
    expect(report.facts.every(({ place }) => parts.has(place.part))).toBe(true);
  });

  it('names headings as the printed report does', async () => {
    const report = await jsonOf<ReportAnswer>(city(`${CITY}/report`));
    const html = await (await city(`${CITY}/report/report.html`)).text();
    const anchors = new Map(report.facts.map(({ place }) => [place.anchor, place.heading]));
    expect(anchors.size).toBeGreaterThan(10);
    for (const [anchor, heading] of anchors) {
      expect(html, anchor).toContain(`id="${anchor}"`);
      for (const word of heading.split(/\s+/)) expect(html).toContain(word);
    }
  });

  it('says what is marked as no claim, and why', async () => {
    const { noClaims } = await jsonOf<ReportAnswer>(city(`${CITY}/report`));
    for (const { text, reason, place } of noClaims) {
      expect([text, reason, place.heading].every((each) => each !== '')).toBe(true);
    }
  });

  it('offers only files that are there', async () => {
    const { files } = await jsonOf<ReportAnswer>(clerk(`${SCHOOL}/report`));
    expect(files).toEqual(expect.arrayContaining(['report.pdf', 'report.html', 'facts.csv']));
    for (const file of files) {
      const answer = await clerk(`${SCHOOL}/report/${file}`);
      expect(answer.status, file).toBe(200);
      expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(100);
    }
  });

  it('is for each its own, and the same refusal outside the scope as for what does not exist', async () => {
    for (const path of ['report', 'reports', 'reports.zip']) {
      const outside = await clerk(`${CITY}/${path}`);
      const missing = await clerk(`/api/organisations/zzz/cycles/2023/${path}`);
      expect([outside.status, missing.status]).toEqual([404, 404]);
      expect((await outside.text()).replaceAll('210100', 'zzz')).toBe(await missing.text());
      expect((await demonstration.nobody(`${SCHOOL}/${path}`)).status).toBe(401);
    }
  });
});

describe('a number that a report works out', () => {
  const traced = (formula: string) => city(`${CITY}/trace/${encodeURIComponent(`=${formula}`)}`);

  it('leads to what it is worked out from', async () => {
    const { facts } = await jsonOf<ReportAnswer>(city(`${CITY}/report`));
    const worked = facts.find((fact) => fact.formula === 'graduates.placed / graduates');
    const tree = await jsonOf<TraceAnswer>(traced('graduates.placed / graduates'));
    expect(worked?.organisation).toBe('210100');
    // A trace gives the quotient itself, the report says it in percent.
    expect(Number(tree.value) * 100).toBeCloseTo(Number(worked?.value), 1);
    expect(tree.children.map(({ concept }) => concept)).toEqual(['graduates.placed', 'graduates']);
  });

  it('has a trace, whatever the formula of the report', async () => {
    const { facts } = await jsonOf<ReportAnswer>(city(`${CITY}/report`));
    const formulas = new Set(
      facts.filter(({ concept }) => concept === null).map(({ formula }) => formula),
    );
    expect(formulas.size).toBeGreaterThan(10);
    for (const formula of formulas) {
      const answer = await traced(formula);
      expect(answer.status, formula).toBe(200);
    }
  });

  it('is refused in words where it is no formula', async () => {
    for (const text of ['graduates +', 'no.such.thing * 2', '']) {
      const answer = await traced(text);
      expect(answer.status, text).toBe(400);
      expect(await answer.text()).toContain('zh');
    }
  });
});
