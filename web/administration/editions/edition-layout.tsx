import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useLanguage } from '../../language/language.js';
import { editionWords, layoutWords } from '../../messages/administration.js';
import { type LayoutAnswer, layoutQuery } from '../answers.js';

type Layout = LayoutAnswer['layout'];

const FONTS = ['title', 'heading', 'subheading', 'body', 'table'] as const;
const SIZES = [
  'title',
  'chapter',
  'section',
  'subsection',
  'body',
  'table',
  'caption',
  'note',
] as const;

/** How the reports of the year one looks at are printed: paper, letters, head and foot. */
export function EditionLayout({ edition }: { readonly edition: string }) {
  const { say } = useLanguage();
  const { cycle } = useParams({ from: '/shell/administration/$organisation/$cycle' });
  const { layout } = useSuspenseQuery(layoutQuery(edition, Number(cycle))).data;
  return (
    <details>
      <summary>
        <h4>{say(editionWords.layout, { cycle })}</h4>
      </summary>
      <Page layout={layout} />
      <Letters layout={layout} />
    </details>
  );
}

function Page({ layout }: { readonly layout: Layout }) {
  const { say } = useLanguage();
  const { paper, margins, lineHeight, head, foot } = layout;
  return (
    <dl className="edition-layout">
      <dt>{say(layoutWords.paper)}</dt>
      <dd>
        {paper.width} × {paper.height} mm
      </dd>
      <dt>{say(layoutWords.margins)}</dt>
      <dd>{say(layoutWords.marginsOf, margins)}</dd>
      <dt>{say(layoutWords.lineHeight)}</dt>
      <dd>{lineHeight}</dd>
      <dt>{say(layoutWords.head)}</dt>
      <dd>
        {head.left || '—'} | {head.right || '—'}
      </dd>
      <dt>{say(layoutWords.foot)}</dt>
      <dd>{foot || '—'}</dd>
    </dl>
  );
}

function Letters({ layout: { fonts, sizes } }: { readonly layout: Layout }) {
  const { say } = useLanguage();
  return (
    <dl className="edition-layout">
      {FONTS.map((font) => (
        <div key={font}>
          <dt>{say(layoutWords.fontOf, { part: layoutWords[font] })}</dt>
          <dd>
            {fonts[font].name} <span className="quiet">{fonts[font].otherwise.join('、')}</span>
          </dd>
        </div>
      ))}
      <dt>{say(layoutWords.sizes)}</dt>
      <dd>{SIZES.map((size) => `${say(layoutWords[size])} ${sizes[size]}`).join(' · ')}</dd>
    </dl>
  );
}
