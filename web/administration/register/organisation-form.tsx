import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Message } from '../../../src/messages/index.js';
import { useLanguage } from '../../language/language.js';
import { administrationWords, registerWords } from '../../messages/administration.js';
import type { Attributes, OrganisationRecord } from '../answers.js';
import { FormDialog, fieldOf, Labelled } from '../parts.js';
import { useChange } from '../use-change.js';
import { amend, withAttributes } from './amend.js';
import { attributesOf, nameOf } from './standing.js';

interface OrganisationFormProperties {
  readonly register: readonly OrganisationRecord[];
  /** The organisation to change; a new one where absent. */
  readonly record?: OrganisationRecord;
  /** The year whose entry is corrected, instead of a new one being added. */
  readonly corrected?: number;
  readonly onClose: () => void;
}

const LEVELS = ['province', 'city', 'district', 'school'] as const;
const OWNERSHIPS = ['', 'public', 'private'] as const;
const REGIONS = ['', 'northeast', 'west', 'other'] as const;

const NEWCOMER: Attributes = {
  name: '',
  nameEn: '',
  level: 'school',
  place: null,
  superior: null,
  type: '',
  ownership: '',
  region: '',
};

/** Registers an organisation, or says what holds of one from a year on. */
export function OrganisationForm(properties: OrganisationFormProperties) {
  const { register, record, corrected, onClose } = properties;
  const { say } = useLanguage();
  const params = useParams({ from: '/shell/administration/$organisation/$cycle' });
  const cycle = corrected ?? Number(params.cycle);
  const said = (record === undefined ? undefined : attributesOf(record, cycle)) ?? NEWCOMER;
  const save = useSaving(record, corrected, onClose);
  const title =
    record === undefined
      ? say(registerWords.add)
      : corrected === undefined
        ? say(registerWords.change)
        : say(registerWords.correctTitle, { cycle: corrected });
  return (
    <FormDialog
      title={title}
      busy={save.isPending}
      problem={save.problem}
      onClose={onClose}
      onSubmit={(form) => save.mutate(form)}
    >
      <div className="form-grid">
        {record === undefined && <Identity />}
        <Labelled
          label={say(record === undefined ? registerWords.openedYear : registerWords.fromYear)}
        >
          <input
            className="field"
            type="number"
            name="from"
            required
            min={1900}
            max={2200}
            defaultValue={record === undefined || corrected !== undefined ? cycle : cycle + 1}
          />
        </Labelled>
        <AttributeFields register={register} said={said} cycle={cycle} own={record?.id} />
      </div>
      <Labelled label={say(administrationWords.reason)}>
        <textarea className="field" name="reason" rows={2} maxLength={2000} />
      </Labelled>
    </FormDialog>
  );
}

function useSaving(
  record: OrganisationRecord | undefined,
  corrected: number | undefined,
  onClose: () => void,
) {
  const navigate = useNavigate();
  const { cycle } = useParams({ from: '/shell/administration/$organisation/$cycle' });
  return useChange(
    async (form: FormData) => {
      const after = recordFrom(form, record, corrected);
      await amend([{ before: record ?? null, after }], fieldOf(form, 'reason'));
      return after.id;
    },
    (organisation) => {
      onClose();
      void navigate({
        to: '/administration/$organisation/$cycle',
        params: { organisation, cycle },
        search: { part: 'organisations' },
      });
    },
  );
}

function recordFrom(
  form: FormData,
  record: OrganisationRecord | undefined,
  corrected: number | undefined,
): OrganisationRecord {
  const from = Number(fieldOf(form, 'from'));
  const one = <Choice extends string>(
    name: string,
    choices: readonly Choice[],
    otherwise: Choice,
  ) => choices.find((each) => each === form.get(name)) ?? otherwise;
  const attributes: Attributes = {
    name: fieldOf(form, 'name'),
    nameEn: fieldOf(form, 'nameEn'),
    level: one('level', LEVELS, 'school'),
    place: fieldOf(form, 'place') || null,
    superior: fieldOf(form, 'superior') || null,
    type: fieldOf(form, 'type'),
    ownership: one('ownership', OWNERSHIPS, ''),
    region: fieldOf(form, 'region'),
  };
  if (record !== undefined) return withAttributes(record, from, attributes, corrected);
  return {
    id: fieldOf(form, 'id'),
    code: fieldOf(form, 'code'),
    history: [{ from, attributes }],
    opened: from,
    closed: null,
  };
}

function Identity() {
  const { say } = useLanguage();
  return (
    <>
      <Labelled label={say(registerWords.id)}>
        <input
          className="field"
          name="id"
          required
          pattern="[A-Za-z0-9_\-]{1,40}"
          autoCapitalize="none"
        />
      </Labelled>
      <Labelled label={say(registerWords.code)}>
        <input className="field" name="code" maxLength={40} />
      </Labelled>
    </>
  );
}

interface AttributeFieldsProperties {
  readonly register: readonly OrganisationRecord[];
  readonly said: Attributes;
  readonly cycle: number;
  readonly own: string | undefined;
}

function AttributeFields({ register, said, cycle, own }: AttributeFieldsProperties) {
  const { say } = useLanguage();
  const types = [
    ...new Set(register.map((each) => attributesOf(each, cycle)?.type ?? '').filter(Boolean)),
  ];
  const above = register.filter(
    (each) => each.id !== own && attributesOf(each, cycle)?.level !== 'school',
  );
  const region = [...new Set([...REGIONS, said.region])];
  return (
    <>
      <Labelled label={say(registerWords.name)}>
        <input className="field" name="name" required maxLength={200} defaultValue={said.name} />
      </Labelled>
      <Labelled label={say(registerWords.nameEn)}>
        <input className="field" name="nameEn" maxLength={200} defaultValue={said.nameEn} />
      </Labelled>
      <Choice name="level" chosen={said.level} choices={LEVELS} />
      <Above name="place" chosen={said.place} above={above} register={register} cycle={cycle} />
      <Above
        name="superior"
        chosen={said.superior}
        above={above}
        register={register}
        cycle={cycle}
      />
      <Labelled label={say(registerWords.type)}>
        <input className="field" name="type" list="organisation-types" defaultValue={said.type} />
        <datalist id="organisation-types">
          {types.map((type) => (
            <option key={type} value={type} />
          ))}
        </datalist>
      </Labelled>
      <Choice name="ownership" chosen={said.ownership} choices={OWNERSHIPS} />
      <Choice name="region" chosen={said.region} choices={region} />
    </>
  );
}

interface ChoiceProperties {
  readonly name: 'level' | 'ownership' | 'region';
  readonly chosen: string;
  readonly choices: readonly string[];
}

const VALUES: Readonly<Record<string, Message>> = registerWords;

function Choice({ name, chosen, choices }: ChoiceProperties) {
  const { say } = useLanguage();
  return (
    <Labelled label={say(registerWords[name])}>
      <select className="field" name={name} defaultValue={chosen}>
        {choices.map((each) => (
          <option key={each} value={each}>
            {say(
              each === '' ? administrationWords.nothing : (VALUES[each] ?? { zh: each, en: each }),
            )}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

interface AboveProperties {
  readonly name: 'place' | 'superior';
  readonly chosen: string | null;
  readonly above: readonly OrganisationRecord[];
  readonly register: readonly OrganisationRecord[];
  readonly cycle: number;
}

function Above({ name, chosen, above, register, cycle }: AboveProperties) {
  const { say, locale } = useLanguage();
  const [id, setId] = useState(chosen ?? '');
  return (
    <Labelled label={say(name === 'place' ? registerWords.placeHelp : registerWords.superiorHelp)}>
      <select
        className="field"
        name={name}
        value={id}
        onChange={(event) => setId(event.target.value)}
      >
        <option value="">{say(administrationWords.nothing)}</option>
        {above.map((each) => (
          <option key={each.id} value={each.id}>
            {nameOf(register, each.id, cycle, locale)}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
