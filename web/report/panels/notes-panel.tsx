import type { ReactNode } from 'react';
import type {
  ReportAnswer,
  ReportGuard,
  ReportNoClaim,
  ReportOmission,
} from '../../../src/server/shapes/report.js';
import { useLanguage } from '../../language/language.js';
import { reportWords } from '../../messages/report.js';
import { PanelPlace } from './panel-place.js';

interface NotesPanelProperties {
  readonly report: ReportAnswer;
  readonly onShow: (anchor: string) => void;
}

/** What its writer should know of the report: numbers without a source, marks of no claim, and what was left out. */
export function NotesPanel({ report, onShow }: NotesPanelProperties) {
  const { say } = useLanguage();
  return (
    <section className="panel" aria-labelledby="panel-notes">
      <h2 id="panel-notes">{say(reportWords.notes)}</h2>
      <Group
        title={say(reportWords.guard)}
        nothing={say(reportWords.guardNone)}
        lines={report.guard.map((each) => (
          <li key={`${each.file}:${each.line}:${each.column}`}>
            <Guard guard={each} onShow={onShow} />
          </li>
        ))}
      />
      <Group
        title={say(reportWords.omissions)}
        nothing={say(reportWords.omissionsNone)}
        lines={report.omissions.map((each) => (
          <li key={`${each.place.anchor}/${each.what}/${each.excerpt}`}>
            <Omission omission={each} onShow={onShow} />
          </li>
        ))}
      />
      <Group
        title={say(reportWords.noClaims)}
        nothing={say(reportWords.noClaimsNone)}
        lines={report.noClaims.map((each) => (
          <li key={`${each.place.anchor}/${each.text}/${each.reason}`}>
            <NoClaim claim={each} onShow={onShow} />
          </li>
        ))}
      />
    </section>
  );
}

interface GroupProperties {
  readonly title: string;
  readonly nothing: string;
  readonly lines: readonly ReactNode[];
}

function Group({ title, nothing, lines }: GroupProperties) {
  return (
    <>
      <h3>
        {title} <span>{lines.length}</span>
      </h3>
      {lines.length === 0 ? (
        <p className="quiet">{nothing}</p>
      ) : (
        <ul className="panel-list">{lines}</ul>
      )}
    </>
  );
}

interface Shown {
  readonly onShow: (anchor: string) => void;
}

function Guard({ guard, onShow }: Shown & { readonly guard: ReportGuard }) {
  const { say } = useLanguage();
  return (
    <>
      <p className="trouble">{say(guard.message)}</p>
      <p className="quiet">{say(reportWords.guardPlace, { file: guard.file, line: guard.line })}</p>
      <PanelPlace place={guard.place} onShow={onShow} />
    </>
  );
}

function Omission({ omission, onShow }: Shown & { readonly omission: ReportOmission }) {
  const { say } = useLanguage();
  return (
    <>
      <p>
        {say(reportWords[omission.what])}：{omission.excerpt}
      </p>
      <p className="quiet">
        {say(reportWords.missing, { names: omission.missing.map((each) => say(each)).join('、') })}
      </p>
      <PanelPlace place={omission.place} onShow={onShow} />
    </>
  );
}

function NoClaim({ claim, onShow }: Shown & { readonly claim: ReportNoClaim }) {
  const { say } = useLanguage();
  return (
    <>
      <p>{claim.text}</p>
      <p className="quiet">{say(reportWords.reason, { reason: claim.reason })}</p>
      <PanelPlace place={claim.place} onShow={onShow} />
    </>
  );
}
