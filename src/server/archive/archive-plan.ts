import { nameAt, namesOf, schoolsUnder } from '../../facts/index.js';
import type { Admission } from '../gates.js';
import { permits } from '../policy.js';
import type { ArchivePlan } from '../shapes/report-archive.js';
import { numberedNames, safeName } from './archive-names.js';

/** The reports of all schools under an organisation that the account may read, in the order of the register. */
export function archivePlan({ account, place }: Admission): ArchivePlan {
  const { base, organisation, cycle } = place;
  const schools = schoolsUnder(base, organisation, cycle).filter((id) =>
    permits(account, 'read', id, cycle, base),
  );
  const files = numberedNames(
    schools.map((id) => `${namesOf(base, id, cycle).zh}_${cycle}年度质量年报`),
    '.pdf',
  );
  return {
    archive: `${safeName(`${nameAt(place, 'zh')}_${cycle}年度各校质量年报`)}.zip`,
    entries: schools.map((id, index) => ({
      organisation: id,
      name: namesOf(base, id, cycle),
      file: files[index] ?? id,
    })),
    manifest: '清单.csv',
    failed: '未生成_',
  };
}
